"""The words that topics speak of; strong ones say the topic, weak ones only where no strong one stands."""

from __future__ import annotations

from planner.notes.vocabulary import phrases
from planner.people.facts import Topic
from planner.values.text import word_set

STRONG: tuple[tuple[Topic, frozenset[str]], ...] = (
    (
        Topic.MILESTONE,
        word_set(
            """
            engaged engagement married marrying marries wedding honeymoon anniversary birthday retire
            retires retired retiring retirement graduated graduates graduation proposed divorced divorce
            divorcing separated citizenship citizen naturalised sabbatical knighted knighthood baptism
            christening barmitzvah batmitzvah confirmation jubilee widowed widower widow fortieth
            fiftieth sixtieth milestone milestones emigrating greencard sworn
            """
        ),
    ),
    (
        Topic.HEALTH,
        word_set(
            """
            hospital operation operated op surgery surgeon knee hip shoulder pain painful wrist ankle
            elbow physio physiotherapist doctor doctors cancer chemo tumour tumor flu covid asthma
            diabetes diabetic migraine migraines headache headaches allergy allergic allergies ill
            illness sick poorly unwell injury injured hurt fracture fractured sprained
            pneumonia blood cholesterol stroke diagnosed diagnosis treatment therapy therapist
            medication insomnia sleeping sleep stress stressed burnout burnt recovering recovery rehab
            hearing eyesight cataract sciatica osteopath chiropractor crutches limping smoking vaping
            hayfever arthritis gout pills scan mri dentist exhausted tired overdoing knackered dizzy
            fainted vertigo tinnitus transplant pacemaker bypass hernia appendix tonsils slipped disc
            cast plaster wheelchair clinic ward nhs remission psoriasis eczema anxiety depression
            depressed panic menopause dieting overweight underweight fever cough bronchitis smoker
            quitsmoking weight kilos jetlag concussion antibiotics steroids allergist injections
            sleepless prescription ulcer sinus kidney thyroid rheumatism torn ligament meniscus achilles
            tendon
            """
        ),
    ),
    (
        Topic.MONEY,
        word_set(
            """
            mortgage remortgaged saving savings saves invested invests investing investment investments
            pension shares stocks crypto bitcoin inheritance inherited loan debt debts renting landlord
            salary payrise tax taxes money expensive afford lottery funds portfolio landlady tenants
            tenant skint bankrupt alimony savers isa dividend dividends property payout fees overdraft
            instalments windfall insurance bailiffs
            """
        ),
    ),
    (
        Topic.WORK,
        word_set(
            """
            insead four-day contract offices employer exam-board campaign boss job jobs promoted
            promotion manager director ceo cfo cto coo vp procurement firm department plant factory
            career redundancy redundancies redundant layoffs laid hired hiring recruiting resigned
            resigning resigns reports colleague colleagues project merger acquired acquisition
            reorganisation reorg restructuring shift startup founder founded interview conference
            keynote thesis phd mba emba lab professor lecturer apprentice leadership programme intern
            internship deadline audit headcount union strike secondment appointed award prize workload
            overtime commute commutes tedx talk lecture speaking panel patent patents degree uni
            university college trinity engineer lawyer accountant consultant consultancy freelancer
            freelance teacher teaching nurse bank branch officer regional successor replaced leads heads
            chairs chairman chairwoman board sector industry turnover workshop certification doctorate
            masters postdoc research researcher paper publishes published probation hybrid remote wfh
            retraining welder navy army police fireman firefighter electrician plumber carpenter
            barrister surgeon vet pharmacist architect trainee rota freelancing merged downsized rebrand
            boardroom
            """
        ),
    ),
    (
        Topic.RECREATION,
        word_set(
            """
            arsenal spurs oboe rilke translating backpacking juggling magic birding tent race comedian
            biathlete philharmonic gaming greyhounds sail cider watercolour watercolours conservatoire
            audition marathon training running ran triathlon ironman cycling cycles cyclist bike bikes
            biking rowing rows rower sailing sails sailor boat surfing surfs surf swim swims swimming
            regatta regattas
            swimmer tennis padel pingpong golf golfer handicap football soccer rugby cricket hurling
            camogie basketball handball hockey volleyball badminton squash ski skis skiing snowboard
            climbing climbs climber hiking hikes hiker walking trekking camping camino pilgrimage taiko
            dj exam fishing fishes hunting riding rides horse horses yoga pilates gym boxing judo karate
            aikido kendo fencing fences archery darts snooker pool bowling bowls curling chess shogi
            xiangqi mahjong bridge poker cards games gamer puzzle puzzles sudoku crossword reads reading
            novel novels book books poetry poem writes writing blog film films cinema movie movies
            series theatre opera operas ballet dance dances dancing salsa tango ceilidh music guitar
            piano cello violin viola bass drums trumpet sax saxophone flute clarinet harp accordion erhu
            banjo ukulele choir sings singing singer band orchestra quartet concert concerts recital gig
            gigs festival vinyl records jazz fado metal rock painting paints painter drawing sketching
            calligraphy origami ikebana pottery ceramics knitting knits crochet sewing quilting woodwork
            woodturning carpentry restoring rebuilding restores garden gardening gardens allotment roses
            orchids bonsai bees beekeeping birds birdwatching birder photography photographs photos
            camera collects collecting collector collection stamps pens watches vintage classic
            motorbike motorcycle sidecars cars racing races rally karting formula astronomy telescope
            genealogy volunteering volunteers volunteer scouts fan supports supporter season derby
            league hobby hobbies diving dives scuba freediving kayak kayaking canoe paddleboard
            paragliding gliding pilot flying baking bakes cooks cooking brewing brews homebrew museum
            museums gallery exhibition podcast podcasts language languages speaks spanish italian french
            german portuguese japanese mandarin english learning coaches coaching referee umpire diwali
            carnival murakami alfa vespa lego model trains drone drones radio amateur dramatics comedy
            improv pub quiz quizzes trivia match matches fixture stadium gaa parkrun sauna foraging
            mushrooming cup champion captain medal trophy kitesurfing windsurfing wakeboarding
            bouldering skateboarding lacrosse netball rounders petanque boules crochets embroidery
            mosaics stargazing metalwork blacksmithing dramas sitcom sitcoms binges oud sitar tabla
            mandolin harmonica bagpipes theremin fiveaside goalkeeper dahlias tulips seedlings
            greenhouse
            """
        ),
    ),
    (
        Topic.PLACE,
        word_set(
            """
            dacha lease border luggage suitcase landlocked kars born market moved moves moving relocated
            relocating relocate relocation flat apartment cottage farm village town lives lived living
            grew native trip trips travel travels travelled traveling travelling traveller holiday
            holidays vacation visited visiting abroad airport flight flights flew flies train cruise
            camper caravan beach island mountains lake roof renovating renovation loft conversion
            extension neighbourhood neighbour neighbours posted based emigrated countryside suburbs
            house houses kitchen japan china india africa europe america australia london paris tokyo
            patagonia backpacking passport visa expat hometown homesick planning permission
            """
        ),
    ),
)
"""Where a line has several, the one said first counts."""

WEAK: tuple[tuple[Topic, frozenset[str]], ...] = (
    (
        Topic.WORK,
        word_set(
            """
            work works working worked office company business team head role responsible region lead
            budget won desk training shift
            """
        ),
    ),
    (
        Topic.RECREATION,
        word_set(
            """
            club play plays playing game weekend sunday saturday summer supporters learns teaches watch
            watches weekends
            """
        ),
    ),
    (
        Topic.PLACE,
        word_set(
            """
            home house city country back week month off away been kitchen holiday
            """
        ),
    ),
    (
        Topic.HEALTH,
        word_set(
            """
            heart glasses back health pregnant looks lost
            """
        ),
    ),
    (
        Topic.MONEY,
        word_set(
            """
            rent bonus bought sold price paid rich
            """
        ),
    ),
    (
        Topic.MILESTONE,
        word_set(
            """

            """
        ),
    ),
)
"""Words that lean towards a topic."""

DREAMS = phrases(
    r"""
    dream | dreams | dreams of | dreaming of | one day | some day | someday | eventually |
    always wanted
    | bucket list | (?:would|'d) (?:love|like) to (?!order|sit|see (?:our|the)
    (?:plant|menu|system)|know|hear|meet (?:us|our)) | hop(?:es|ing|e) to | wish(?:es|ed)?
    (?:he|she|they) | if (?:he|she|they) could | when (?:he|she|they) retires? | after retirement |
    give
    it all up | wants to (?:write|learn|walk|cycle|sail|climb|see the|visit|travel|live|open|run
    a|build|restore|teach|fly|swim|hike|drive|start (?:a|his|her|their)|retire|buy a
    (?:boat|farm|vineyard)|sing|play|paint|go back to|trek|ride|grow) |
    before (?:he|she|they)(?:'s| is|
    turns?| are) | (?:toys|toying|flirts|playing) with the idea |
    if (?:she|he|they) (?:won|had (?:the
    time|a year)) | saving up (?:to|for) (?:a (?:boat|farm|house|camper)|build|travel|see) |
    in another
    life | secretly wants | (?:would|'d) give anything | long-term plan | fantasi[sz]es | aspires |
    ambition
    | long(?:s|ing) to | itching to |
    (?:heart|sights|mind|eyes?) (?:is )?(?:set )?on (?:a|an|the|becoming|opening|moving) |
    (?:his|her|their) (?:big )?(?:aim|goal|plan) (?:is|:|in life|before) |
    (?:aims|plans|planning|means|intends) to (?:open|retire|write|walk|cycle|sail|build|move
    to|live|learn|start (?:a|an|his|her|their)|run an?|buy a|climb|cross|swim) |
    (?:planning|plans) an? (?:\w+
    ){0,3}?(?:tour|trip|trek|year|sabbatical|voyage|expedition|crossing|ride) |
    (?:thinking|talks|talking) (?:of|about) (?:opening|retiring|writing|emigrating|becoming|giving
    up)
    """
)
"""Turns of phrase for what someone would like to do with their life."""
MILESTONES = phrases(
    r"""
    turn(?:s|ed|ing)?
    (?:\d+|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\w+teen|twelve|ten|eleven) |
    green card | tenure | (?:got|gets|getting|has) (?:his|her|their|a|an|the) (?:\w+
    )?(?:passport|citizenship|knighthood) | called to the bar |
    proud of (?:his|her|their) (?:mba|phd|degree|medal|award)
    | (?:italian|french|british|us|german|portuguese|spanish|irish|new|second|eu) passport |
    split up |
    driving test | big (?:five|four|six|three)-?(?:oh|o|0) |
    first (?:house|home|flat|job|grandchild) |
    first (?:one |person )?in (?:the|his|her|their) family to |
    got the keys | golden jubilee | sworn in | called off the wedding | got married |
    tied the knot |
    big birthday
    """
)
"""Turns of phrase for a milestone."""
CAREERS = phrases(
    r"""
    (?:sits?|serves?|sat|served|elected) (?:on|to) (?:the|a|an|his|her|their) (?:[\w']+
    ){0,3}?(?:board|committee|council|panel|jury) |
    (?:runs?|ran|running|stands?|stood|standing) for (?:the )?(?:\w+
    )?(?:office|council|mayor|parliament|senate|president|election) |
    (?:for|on) (?:work|business|the (?:plant|company|firm|job|project)) |
    (?:reads?|reading|studies|studied|studying)
    (?:law|medicine|economics|engineering|accounting|nursing|chemistry|physics) |
    (?:to|from) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:people|staff|heads) |
    business school | day job |
    made partner | turned down (?:the|a|an) (?:\w+ )?(?:job|offer|role|post) |
    moved from \w+ to \w+ |
    handed in (?:his|her|their) notice | laid off | let go | years (?:with|at) | runs? the |
    in charge
    of | reports to | moved up to | on call\b | start(?:ed|s) out as | (?:merchant|royal|us) navy |
    trained as | used to work | between jobs | (?:new|first|last) job | notice period | ex-?navy |
    ex-?army | (?:shadow|shadowing|shadows) the | (?:her|his|their)
    (?:boss|notice)
    """
)
"""Turns of phrase for a career."""
AILMENTS = phrases(
    r"""
    (?:back|knee|hip|shoulder|neck) (?:went|goes|gave|is out|has gone|is playing up|plays
    up|again) | sleeps (?:\w+ ){1,3}hours |
    (?:hearing|walking) (?:aid|stick)s? | hard of hearing | (?:sets?|setting) (?:him|her|them) off |
    bad (?:back|hip|knee|leg|foot|chest) | back is | stent | seasick | insulin | crutches |
    smoking |
    sleeps (?:badly|poorly) | can'?t sleep | on (?:antibiotics|steroids|medication|a drip) | new
    (?:glasses|hip|knee) | lost (?:\w+ )?kilos | waiting for (?:\w+ )?(?:results|scan|surgery) |
    collarbone | back (?:pain|trouble| problems?|operation) | all clear | bro(?:ke|ken)
    (?:(?:an?|his|her|their|my) )?(?:\w+
    )?(?:ankle|arm|bones?|elbow|fingers?|foot|hand|heel|hip|jaw|
    knee|leg|neck|nose|ribs?|shoulder|thumb|toes?|tooth|wrist)
    """
)
"""Turns of phrase for health."""
SUMS = phrases(
    r"""
    (?:his|her|their|of) savings | pay (?:cut|rise|raise|check|packet)s? | re-?financ\w+ |
    half (?:his|her|their) (?:salary|wages?|pay) |
    (?:saving|saves|saved) (?:up )?for (?:a|an|the|his|her|their) | paid off | lost a packet |
    bets? on | in debt | shares in | mortgage
    | pension | inherited | an arm and a leg | school fees | at a loss |
    (?:burnt|burned) (?:with|by|on)
    | tighten(?:ing)? (?:his|her|their) belts? | make ends meet | paying off
    """
)
"""Turns of phrase for money."""
