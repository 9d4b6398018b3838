"""Further words that topics speak of: read only where none of the first and stronger ones stands."""

from __future__ import annotations

from planner.people.facts import Topic
from planner.values.text import word_set

FURTHER: tuple[tuple[Topic, frozenset[str]], ...] = (
    (
        Topic.HEALTH,
        word_set(
            """
            ablation abscess acne acupuncture adhd ambulance anaemia anaemic anemia aneurysm angina
            appendicitis apnea apnoea arrhythmia arthritic autism autistic bandage bandages bedridden
            bereavement biopsy bipolar bladder bloated braces bronchial bruised bunion bursitis cardiac
            cardiologist carpal chemotherapy chickenpox chiropodist cholera chronic colonoscopy colitis
            conjunctivitis counselling counsellor cramp cramps crohn crohns crutch deaf deafness
            dementia dermatitis dermatologist detox dialysis diarrhoea dislocated dyslexia dyslexic
            earache endometriosis endoscopy epilepsy epileptic eyedrops fatigue feverish fibroids
            fibromyalgia frostbite gallbladder gallstone gallstones gastritis glaucoma gums haemorrhoids
            hayfever heartburn hepatitis hiv hospitalised hospitalized hypertension hypnotherapy
            hysterectomy ibs incontinence infected infection inhaler insulin ivf jaundice keyhole
            laryngitis lasik leukaemia leukemia lesion limp limps lupus lumbago lyme lymphoma macular
            malaria mammogram mastectomy measles melanoma miscarriage mumps nausea neurologist
            nightmares nosebleed nosebleeds numb obese oncologist oncology optician orthodontist
            osteoporosis overdose palsy palpitations paralysed parkinsons physiotherapy podiatrist polio
            prostate prosthetic psoriatic psychiatrist psychologist ptsd quarantine radiotherapy rash
            reflux relapse relapsed retina rheumatic rheumatism root-canal rupture ruptured scarred
            sclerosis scoliosis seizure seizures sepsis shingles sickle sinusitis snores snoring sore
            spasm spasms spine splint sprain squint statin statins stents stitches stutter stutters
            stammer stammers stye symptom symptoms tetanus thrombosis toothache tonsillitis tremor
            tuberculosis typhoid ultrasound urologist vaccine vaccinated varicose veins virus vitamin
            vitamins warts wheezes whiplash whooping
            """
        ),
    ),
    (
        Topic.FAMILY,
        word_set(
            """
            adoption adoptive aupair babies babysitter babysitting bedtime bottlefeeding breastfeeding
            bride bridesmaid budgie bulldog bullying childcare childminder christened collie creche
            custody dachshund daycare doula empty-nest fiancee fostering foster gerbil godchildren
            godfather godmother godparent godparents goldfish greatgrandmother groom guineapig
            halfbrother halfsister hamster hamsters homeschool homeschooling homework inlaws
            kindergarten kita kittens labradoodle labrador lullaby maternity matriarch mongrel nappies
            nappy nursery orphan orphaned parent parental parenting parrots paternity patriarch pet pets
            playground playdate poodle preschool quadruplets retriever rottweiler schnauzer schoolrun
            sheepdog siamese spaniel stepbrother stepchildren stepkids stepsister stepsisters tantrums
            teenage teenagers teens teething terrier tortoise triplets twins vasectomy weaning whippet
            youngsters
            """
        ),
    ),
    (
        Topic.MONEY,
        word_set(
            """
            affluent allowance annuity arrears auctioned bailout bankruptcy bankrupted billionaire bonds
            bookmaker broker budgeting cashflow cheque creditor creditors deposit disinherited divested
            donations donates dowry downpayment earn earner earning earnings earns equities estate etf
            etfs evicted eviction exchequer executor expenses financial finances fortune foreclosed
            frugal gamble gambled gambler gambles gambling heir heiress income inherit inheriting
            inherits insolvency insolvent instalment invested ira jackpot leasehold lend lender lending
            liquidated loans losses millionaire mortgaged nestegg overdrawn overspent paycheck payday
            payslip penniless pensions pot provident rebate receivership refund reinvest reimbursed
            remortgage repossessed royalties salaries scammed scam scholarship shareholder shareholding
            solvency speculates spending splurged stipend stockbroker subsidies subsidy sublet sublets
            sublease surcharge swindled taxman tenancy thrift thrifty trustfund tuition valuation
            venture wage wages wealth wealthy winnings
            """
        ),
    ),
    (
        Topic.DREAMS,
        word_set(
            """
            ambitious aspiration aspirations aspiring daydream daydreams daydreaming dreamed dreamt
            fantasies longing longs someday wanderlust wishlist yearning yearns
            """
        ),
    ),
    (
        Topic.MILESTONE,
        word_set(
            """
            anointed baptised baptized betrothed canonised centenary coronation decorated elope eloped
            emeritus engagement enthroned fiftieth graduation hundredth inaugurated inauguration
            inducted knighted laureate naturalisation naturalization newlyweds nobel ordained ordination
            remarried remarrying remarry seventieth thirtieth tenure valedictorian vows
            """
        ),
    ),
    (
        Topic.WORK,
        word_set(
            """
            accounts actuary administrator admiral agency ambassador analyst appraisal archivist
            assistant attache auctioneer auditor backend bookkeeper breadwinner broadcaster brewery
            bureaucrat businessman businesswoman buyer canteen careers caretaker cartographer cashier
            cfo chef chemist choreographer clerk client clients coder coding colonel commissioner
            committee controller coroner councillor counsel courier coworker coworkers cro curator
            customs deputy designer detective developer diplomat dispatch dispatcher downsizing
            draughtsman economist editor editorial electorate embassy employed employee employees
            employs engineering entrepreneur estimator exec executive expatriated export exporting
            faculty farmer farming fellowship financier fired flightdeck foreman foundry franchise
            freighter furloughed fundraiser geologist glazier governor hairdresser headhunted headhunter
            headmaster headmistress headteacher helpdesk hire hires hotelier hr industrialist inspector
            insurer interim interpreter inventor ipo janitor joiner journalist kpi kpis laboratory
            landscaper layoff lawsuit legal legislation librarian lieutenant lobbyist locksmith
            logistics longshift machinist magistrate mainframe manufacturing marketer marketing mayor
            mechanic mechanical mediator mentee mentees mentor mentoring mentors merchandiser
            metallurgist meteorologist midwife mill mills miner mining minister ministry mortician
            newsroom nightshift nightshifts notary nurses nursing occupational offshore operator
            optometrist outsourced outsourcing overworked paralegal paramedic parliament partnership
            payroll pharma pharmacy physicist physics pitches planner plasterer politician politics
            postman postgraduate presenter printworks producer profession professional prosecutor
            psychiatry publisher publican quarry radiographer realtor receptionist recruit recruited
            recruiter recruiting recruitment refinery registrar reporter reporting resign restructure
            retail retailer retrained roadworks roofer rookie sacked saleswoman scaffolder scientist
            screenwriter secretary senate senator sergeant severance shipyard shop shopkeeper sidelined
            smelter software solicitor spokesman staff staffing statistician steelworks steward
            stewardess strategist subcontractor subsidiary supervises supervising supervisor supplychain
            surveyor swamped syndicate sysadmin tailor takeover team teamleader technician telecoms temp
            tenured textile tiler timesheets toolmaker trade trademark trader trading treasurer tribunal
            trucker trucking turbine tutor typist understudy undertaker unemployed unionised upholsterer
            vacancies vacancy vet veterinary vicar vocational warden warehouse watchmaker weaver webinar
            welding whistleblower winemaker workaholic workforce workload workplace zoologist
            """
        ),
    ),
    (
        Topic.RECREATION,
        word_set(
            """
            abseiling accordionist acrobatics acrobat allotments alto amigurumi anime antiques aquarium
            aquariums arcade armwrestling astrophotography athletics autographs backgammon bagpipe
            ballroom bandoneon baritone barbershop bassoon beachcombing beadwork beatboxing beekeeper
            bellringer bellringing bhangra bicycle billiards bingo blacksmith bluegrass blues boardgame
            boardgames boatbuilding bobsleigh bodhran bodyboard bodybuilding bookbinding bookworm
            bouzouki breakdance brewer bushcraft cabaret cajon calligrapher canasta canyoning capoeira
            caricatures carve carves carving castanets catamaran caves caving cellist ceramic charades
            checkers chessboard choral chorale choirmaster circus clarinettist climbingwall clown
            collage comic comics compost concerto concertina cookery cornet cosplay coxes crafts
            cribbage croquet crossbow crossfit crosswords cyclocross cycletour dabbles dahlia dartboard
            decathlon detectorist didgeridoo dinghies dinghy discgolf dj djembe dj-ing dodgeball doodles
            dominoes dressage drummer drumming drums dubstep duet dulcimer easel embroiders enduro
            engraving equestrian ergo esports etching euchre eurovision eventing expressionist fanclub
            fandom fantasy felting fiddle figurines filmmaker filmmaking fitness flamenco flyfishing
            folk footy foosball foxtrot freediver freeclimbing frisbee futsal gamelan gardener
            geocaching glassblowing glider gliders gliding gospel graffiti greenhouses guitarist gymnast
            gymnastics hangglider harmonium harpist harpsichord heptathlon hifi hiphop hive hobbyist
            hockeymatch hula hurdles impressionist improvisation instruments javelin jigsaw jigsaws
            jiujitsu jogger jogging jogs jousting judoka juggler jukebox jujitsu kabaddi kart karts
            kendo keyboards kickbox kickboxing kiteboard kiteboards kiteboarding kites kitesurfer
            kitesurfs knitter lacemaking landscapes larp larping leatherwork letterpress lindy linocut
            loom luge lute lyre macrame magician majorette mandolin marathoner marimba marionettes
            marquetry martial meditates meditating meditation memoir metaldetecting mezzo miniatures
            minigolf model-railway modelling mosaic motocross motorhome mountaineer mountaineering
            mudlarking mural murals musical musicals musician mycology needlepoint needlework nintendo
            olympics oratorio orchard orchards orchestral orienteering ornithology painters panto
            pantomime papercraft paraglider parachute parachuting parkour patchwork peloton percussion
            percussionist philately photographer photographing pianist piccolo pickleball pingpong
            pinball planespotting playstation playwright poet polo potholing potter printmaking puppet
            puppeteer puppets quartets quilter quilts raft rafting rambles rambling ramblers rapping
            recitals reggae reels requiem rockclimbing rollerblading rollerskating roleplay rumba runner
            runners sailboat samba saxophonist scrabble screenplay sculpt sculpting sculptor sculpture
            sculptures seamstress shanties shinty shooting shotput sings singalong sitarist skate
            skateboard skateboards skater skates skating sketch sketches skier skipper skippers skittles
            skydive skydived skydiving slacklining sledging snooker snorkelling softball solitaire
            sonata songwriter songwriting soprano speedway spinning squash stagecraft stainedglass
            standup steamengines storytelling strava sudokus sumo swimmers swingdance symphony synth
            synthesizer tabletop taekwondo tambourine tapdancing tapestry tarot tatting taxidermy tenor
            terrarium thespian thriller thrillers toboggan tombola topiary trainset trainspotting
            trampoline trampolining trek trekker triathlete trombone tuba uke ultramarathon unicycle
            upcycling velodrome ventriloquist violinist violist vocals wakeboard waltz waltzes warhammer
            weaves weaving weightlifting welds whist whittles whittling wildswimming windsurf windsurfer
            windsurfs woodcarving woodturner woodworker workouts wrestles wrestling xbox xylophone yacht
            yachting yogi zither zumba
            """
        ),
    ),
    (
        Topic.PLACE,
        word_set(
            """
            airbnb allgau alps andes arctic attic barge barn bavaria beachfront bungalow cabin campervan
            campsite caravanning chalet château chateau childhood coast coastal condo condominium
            continent cottages council-flat croft dacha duplex dwelling emigrants emigrate emigrates
            exile expats farmhouse farmstead ferry fjord flatmate flatmates flatshare foothills
            foreigner foreigners forest gites guesthouse hamlet harbour highlands hillside hinterland
            holidayed homeland hostel hostels houseboat immigrant immigrants immigrated immigration
            interrail interrailed island islands isle itinerary jungle lagoon lakehouse lakeside layover
            lighthouse lodge lodger maisonette mansion manor marina mediterranean metropolis migrate
            migrates migrated motherland mountain nomad nomads northerner outback outskirts overland
            overseas pampas peninsula penthouse pied-a-terre pilgrims prairie rainforest ranch refugee
            refugees renovate renovated renovates resettled residence residency riverside riviera
            roadtrip roadtrips rural safari savannah scenery seafront seaside semi-detached settled
            shack souq southerner stopover suburb suburban summerhouse terraced timeshare tour tours
            townhouse tourist trans-siberian travelled traveler trekked tundra uprooted valley villa
            villages wilderness yurt
            """
        ),
    ),
)
"""Where a line has several, the one said first counts."""

COUNTRIES = word_set(
    """
    afghanistan albania algeria andorra angola antarctica argentina armenia austria azerbaijan azores
    bahamas bahrain bali bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
    brazil brittany bulgaria burma burundi cambodia cameroon canada caribbean catalonia colombia congo
    corfu corsica crete croatia cuba cyprus czechia denmark dubai ecuador egypt england eritrea estonia
    ethiopia faroes fiji finland flanders france gabon galapagos galicia gambia germany ghana gotland
    greece greenland guatemala guyana haiti hawaii hebrides honduras hungary iceland indonesia iran iraq
    ireland israel italy jamaica kazakhstan kenya korea kosovo kuwait lanzarote laos lapland latvia
    lebanon lesotho liberia libya lithuania lofoten luxembourg macau madagascar majorca malawi malaysia
    maldives mali mallorca malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria normandy norway oman orkney pakistan
    palestine panama paraguay peru philippines poland portugal provence puglia qatar romania russia
    rwanda sahara sardinia scandinavia scotland senegal serbia seychelles shetland siberia sicily
    singapore slovakia slovenia somalia spain sudan sumatra sweden switzerland syria taiwan tanzania
    tasmania tenerife texas thailand tibet togo transylvania trinidad tunisia tuscany tyrol uganda
    ukraine umbria uruguay uzbekistan venezuela vietnam wales yemen yukon zambia zanzibar zimbabwe
    """
)
"""Countries and the like by which a line without any other sign is about a place."""
