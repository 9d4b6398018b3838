"""Short names that people go by, and the first names they stand for."""

from __future__ import annotations

_TABLE = """
alexander alex sasha sandy xander lex alec | alexandra alex sasha sandra lexi alexa | alexandre alex
alejandro alex ale | andrew andy drew | andreas andi andy | andrea andi | anthony tony ant
antonio toni tony nino | antonia toni | abigail abby | albert al bert bertie | alfred alf fred
amanda mandy | aleksander alex olek | aleksandra ola alex | barbara barb babs basia | benjamin ben benny
benedict ben | bernard bernie | beatriz bea | beatrice bea | catherine cathy kate katie cat
katherine kathy kate katie kat | katarzyna kasia | katarina kata kat | kathleen kath
caroline caro carrie | carolina caro | charles charlie chuck | charlotte charlie lottie
christopher chris kit | christine chris tina | christina chris tina | christian chris
cristina cris tina | constance connie | daniel dan danny | daniela dani | david dave davy
deborah debbie deb | dominic dom | dorothy dot dottie | dmitri dima | edward ed eddie ted ned
edmund ed | eleanor ellie nell nora | elizabeth liz lizzie beth betty eliza libby
elisabeth lisa lis sissi | emily em | emma em | enrique quique kike | eugene gene | ewa ewka
evelyn eve evie | frances fran frankie | francesca fran chicca | francesco franco cesco
francisco paco pancho fran chico kiko | francis frank fran | frederick fred freddie | friedrich fritz
florian flo | gabriel gabe gabi | gabriela gabi | gabriella gabi ella | geoffrey geoff
gerald gerry jerry | gerard gerry | gregory greg | giuseppe beppe peppe pino | giovanni gianni nanni
guillermo memo guille | gwendolyn gwen | henry harry hal hank | hannah han | helena lena | ignacio nacho
isabel isa bel | isabella bella isa izzy | jacob jake | james jim jimmy jamie jem | jacqueline jackie
janet jan | jennifer jen jenny | jeffrey jeff | jessica jess jessie | jesus chuy | joachim jo jochen
joao jonny | joanna jo asia | johannes hannes jo | john jack johnny | johnathan jon
jonathan jon jonny jonty | jose pepe | joseph joe joey jo | josephine jo josie | joshua josh
judith judy | julia jule | julian jules | katharina kathi kat | kenneth ken kenny | kimberly kim
konstantin kostya | krzysztof krzys | lawrence larry laurie | laurence larry laurie
leonard len leo lenny | leonardo leo | lorenzo enzo renzo | louis lou | louise lou | lucia lucy
ludwig lutz | magdalena lena magda leni | malgorzata gosia | manuel manolo manu | manuela manu
marcus marc | margaret maggie meg peggy marge | maria mari mia | mariana mari | martin marty
matthew matt matty | matthias matti | matteo teo | maximilian max | maxwell max | melanie mel
melissa mel lissa | michael mike mick mickey micha | michelle shelly | miguel migue | mikhail misha
mikolaj miki | mohammed mo | mohamed mo | muhammad mo | mohammad mo | nathaniel nat nate | nathan nate
nicholas nick nicky | nicola nicky nic | nicole nicky nic | nikolai kolya | nikolaus klaus | niklas nik
natalia natasha | natalie nat | oliver ollie oli olly | olivia liv livvy | oluwaseun seun | pamela pam
patricia pat patty trish tricia | patrick pat paddy | peter pete | penelope penny | philip phil pip
phillip phil | philippa pippa | pietro piero | piotr piotrek | rafael rafa | raphael rapha | rachel rach
raymond ray | rebecca becky becca | reginald reg | richard rich rick dick richie
robert rob bob bobby robbie bert | roberto beto | roland rolly | ronald ron | rosemary rosie
rudolf rudi | salvatore toto salvo | samantha sam | samuel sam sammy | sandra sandy
sebastian seb basti | sergei seryozha | simon si | siobhan shiv | sophia sophie | stefan steff
stephanie steph steffi | stephen steve | steven steve | susan sue susie | susanna sanna | susanne susi
suzanne sue suzy | sylvia syl | tatiana tanya | teresa tess terri tere | theresa tess terri resi
terence terry | theodore theo ted | thomas tom tommy tomas | tobias tobi | timothy tim timmy
tomasz tomek | ursula uschi | valentina vale | valerie val | veronica ronnie vero | victor vic
victoria vicky tori vic | vincent vince vinnie | vladimir vova volodya | walter walt wally
wilhelm willi willy | william will bill billy liam | winston win | wojciech wojtek | yevgeny zhenya
zachary zach zack | zbigniew zbyszek
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split() for line in table.splitlines() for row in line.split("|"))
    return {first: tuple(shorts) for first, *shorts in (r for r in rows if r)}


SHORT = _read(_TABLE)
"""First name, folded, to the short names it goes by; own compilation of common usage."""
