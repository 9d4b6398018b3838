"""The words by which a text is for a thing or against it, by which it was once or may be, and whose it is."""

from __future__ import annotations

from planner.values.late_pattern import LatePattern

OTHERS = (
    r"(?:boss|manager|ceo|cfo|cto|chairman|chairwoman|chair|director|neighbou?rs?|friends?|"
    r"best friend|mate|buddy|"
    r"colleagues?|co-?workers?|team ?mates?|assistant|secretary|predecessor|successor|clients?|customers?|"
    r"landlord|landlady|flat ?mates?|room ?mates?|ex|ex (?:husband|wife|boss|girlfriend|boyfriend|partner)|"
    r"father|dad|daddy|papa|mother|mum|mom|mummy|mama|parents?|brothers?|sisters?|siblings?|cousins?|uncles?|"
    r"aunts?|aunties?|grandfathers?|grandmothers?|grandad|granddad|grandpa|grandma|granny|gran|nan|"
    r"grandparents?|(?:mother|father|brother|sister|son|daughter)s? in law|in laws|nephews?|"
    r"nieces?|stepfather|"
    r"stepmother|stepdad|stepmum|godson|goddaughter|godfather|godmother|fianc[e]e?|girlfriend|boyfriend|"
    r"husband|hubby|wife|spouse|partner|other half|au pair|nanny|driver|twin (?:brother|sister))"
)
KIN = (
    r"(?:boss|neighbou?r|friend|colleague|father|dad|mother|mum|mom|parents|brother|sister|cousin|uncle|aunt|"
    r"grandfather|grandmother|grandad|grandpa|grandma|husband|wife|girlfriend|boyfriend|fianc[e]e?|nephew|niece)"
)
"""Those of them that open a note without a word before."""
CHILDREN = (
    r"(?:sons?|daughters?|kids?|children|child|twins?|boys|girls|eldest|youngest|oldest|teenagers?|toddlers?|"
    r"stepsons?|stepdaughters?|little (?:one|boy|girl)|grandsons?|granddaughters?|grandchildren|grandkids)"
)
OWNER = r"(?:his|her|their|my|our|the|a|an|whose|one)"
FULL_NAMES = r"(?:(?:late|old|new|former|young|younger|older|elder|little|eldest|youngest|\d+ year old|ex) )*"
AGAINST = LatePattern(
    r"\b(?:than (?:a|an)|too \w+ for|hates?|hated|hating|dislikes?|disliked|detests?|"
    r"loathes?|despises?|can ?not "
    r"stand|cant stand|"
    r"cant bear|cannot bear|cant abide|couldnt care less|could not care less|bored|"
    r"boring|bores|not|never|no|nor|neither|"
    r"nothing|none|isnt|arent|wasnt|doesnt|dont|didnt|wont|wouldnt|cant|cannot|hasnt|"
    r"havent|aint|nobody|"
    r"gave up|given up|giving up|gives up|stopped|quit|dropped|sold|allergic|allergy|intolerant|"
    r"intolerance|avoids?|avoiding|afraid|scared|terrified|fears?|fear of|phobia|phobic|instead of|"
    r"rather than|tired of|sick of|fed up|without|except|apart from|anything but|refuses?|"
    r"indifferent|loses interest|lost interest|went off|gone off|off the|ditched|swore off|sworn off|"
    r"sick at|lacks|hardly|rarely|barely|scarcely|complains?|complained|moans?|fed|wary|suspicious|"
    r"snooty about|mocks?|scathing|sneers?|steers clear|keeps away|keep away|disdains?|ignorant|"
    r"zero interest|little interest|overrated|nightmare|pointless|a bore|deathly|averse|teetotal|"
    r"less (?:keen|fond)|anti|non|far from|unlike|burnt out|burned out|cured of|"
    r"nothing to do with|banned|barred|forbidden|vetoed|dreads?|dreading|resents?|misses out)\b"
)
"""What stands against a thing that is named, anywhere in its clause."""
TURNED = LatePattern(
    r"\b(?:only|just|instead|loves?|likes?|prefers?|adores?|enjoys?|swears by|now|mad about|keen|does|"
    r"took up|switched to|swapped|devoted|lives for)\b"
)
"""What turns to the good before the name after all."""
FOR = LatePattern(
    r"\b(?:(?:cant|cannot|couldnt) (?:\w+ ){1,5}without|never (?:miss(?:es|ed)?|"
    r"without|tires?|turns? down|says? no|stops?|far from|"
    r"more happy|happier|"
    r"more at home|grew out|lost (?:his|her|the)|gives? up|gave up|too (?:old|late)|"
    r"enough|shuts up|gets enough)|"
    r"cant (?:get enough|live without|wait|resist|stop|imagine life|start the day|go a day|function)|"
    r"cannot (?:get enough|live without|resist|wait)|not (?:only|just|merely|"
    r"miss(?:ed)?|bad|bad at|a bad|least)|"
    r"dont (?:get (?:her|him|them) started|miss|ring)|doesnt miss|wont miss|hasnt "
    r"missed|no (?:stranger|mean|slouch|longer hides)|"
    r"nothing (?:but|beats|better|she likes more|he likes more|like)|isnt just|hates (?:to "
    r"miss|missing)|no day without|"
    r"not (?:been )?(?:beaten)|wouldnt miss|would not miss|hardly ever misses|rarely misses|"
    r"no longer a beginner|not a day|without fail|no secret|not afraid|dont go near)\b"
)
"""What sounds so and is for it."""
AGAINST_AFTER = LatePattern(
    r"^(?:\S+ ){0,3}?(?:bores?|is boring|is a bore|isnt (?:her|his|for|my|their|"
    r"really)|is not (?:for|her|his|my|their)|"
    r"leaves? (?:her|him|me|them) cold|does nothing for|is (?:just )?(?:noise|rubbish|"
    r"silly|snobbish|elitist|awful|dreadful|dangerous|for snobs)|never|finds it "
    r"(?:elitist|dull|silly|slow|boring|cruel)|is overrated|are overrated|"
    r"never again|puts? (?:her|him) off|"
    r"makes? (?:her|him|me) (?:sick|ill|queasy|sneeze|yawn)|drives? (?:her|him|me) "
    r"(?:mad|crazy|nuts|up the wall)|"
    r"not (?:her|his|my|their) (?:thing|cup|scene)|no thanks|not so much|not at all|is "
    r"pointless|never appealed|isnt|arent|"
    r"gives? (?:her|him|me) (?:a headache|the creeps|migraines?|hives)|is dull|are "
    r"dull|cruel|boring|tedious|scares?|terrif\w+|allergy|allergies|phobia|"
    r"is a waste|is not|are not|holds no|not (?:interested|keen)|free diet|intolerance)\b"
)
"""What stands against it straight after its name."""
ONCE = LatePattern(
    r"\b(?:used to|formerly|retired from|once|ex|as a (?:child|kid|boy|girl|student|"
    r"teenager|teen|junior|youngster|young)|"
    r"at (?:university|uni|school|college|oxford|cambridge)|in (?:college|high school|"
    r"school days|(?:his|her|my|their) (?:youth|twenties|teens|20s))|"
    r"back in|years ago|until|in the (?:eighties|nineties|80s|90s|seventies|70s)|when "
    r"(?:he|she|i|they) (?:was|were)|long ago|"
    r"in another life|rowed|played|studied|was a|were|had a|grew up|lived)\b"
)
"""What was, and may be no longer."""
WISH = LatePattern(
    r"\b(?:wants? to|would (?:love|like) to|d (?:love|like) to|wishes|hopes? to|hoping "
    r"to|plans? to|planning (?:to|on)|dreams? of|"
    r"dreaming of|thinking (?:of|about)|considering|about to|bucket list|curious about|"
    r"tempted|toying with|taking up|one day|"
    r"wants? (?:a|an|lessons)|keen to (?:learn|try|start)|meaning to|intends? to|has always wanted)\b"
)
"""What may be one day."""
OTHER = LatePattern(
    rf"\b(?:{OWNER} {FULL_NAMES}{OTHERS}|(?:late|ex) {OTHERS}|mother in law|father in "
    rf"law)(?!\w)"
)
"""Somebody else whose liking it may be."""
CHILD = LatePattern(
    rf"\b(?:{OWNER} {FULL_NAMES}{CHILDREN}|(?:eldest|youngest|older|younger) {CHILDREN}|"
    rf"^{CHILDREN})(?!\w)"
)
"""A child whose liking it may be."""
BARE_OTHER = LatePattern(rf"^(?:late |ex |old )?{KIN}(?!\w)")
"""Somebody else, named at the head of a note without a word before."""
SELF = LatePattern(
    r"\b(?:taught|gave|got|introduced|drags?|dragged|talked|roped|brought) (?:her|him|me|them)\b|"
    r"\b(?:she|he|i|they|we|both|herself|himself|myself|themselves)\b"
)
"""Who is told of themself after all."""
SHARED = LatePattern(
    r"(?:\b(?:with|and|by|like|after|from|for|of|to|beside|against|than|taught|"
    r"inherited|as|between|near|meets?|married|"
    r"visits?|visiting|joins?|coaches|takes|drives|teaches|teaching|coaching|beats?|"
    r"thanks to|plus|because|since|while|met|in|on|about|at|us)"
    r" )$"
)
"""What stands before somebody with whom it is done."""
COACHES = LatePattern(
    r"\b(?:coach(?:es|ing|ed)?|referees?|umpires?|teaches|teaching|runs the|helps (?:with|"
    r"run)|manages)\b"
)
"""What is done by those who teach it."""
OWNER_AFTER = LatePattern(
    rf"^(?:\S+ ){{0,2}}?(?:is|was|belongs to|belonged to|are|were|runs in) {OWNER} "
    rf"{FULL_NAMES}(?:{OTHERS}|{CHILDREN})(?!\w)"
)
"""Whose it is, said after its name."""
