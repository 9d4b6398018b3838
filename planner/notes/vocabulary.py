"""The words the reader knows by sight: relatives, food and drink, seats, and what topics speak of."""

from __future__ import annotations

from planner.people.facts import Topic


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


RELATIVES = word_set(
    """
    wife wifes husband husbands hubby spouse partner fiance fiancee girlfriend boyfriend son sons
    daughter daughters kid kids child children baby babies toddler twin twins boy boys girl girls
    teenager teenagers mother mothers mum mums mam mom moms mama dad dads father fathers papa parent
    parents stepson stepdaughter stepfather stepmother brother brothers sister sisters sibling siblings
    grandson granddaughter grandchild grandchildren grandkid grandkids grandfather grandmother grandma
    grandpa granny nan gran uncle aunt auntie cousin cousins nephew nephews niece nieces inlaws
    motherinlaw fatherinlaw brotherinlaw sisterinlaw soninlaw daughterinlaw family dog dogs cat cats
    puppy puppies kitten pony pet pets parrot rabbit godson goddaughter godchild eldest oldest youngest
    firstborn missus ex exwife exhusband
    """
)
"""People and animals of someone's own; news of them is filed under that guest."""

FOOD = word_set(
    """
    fish meat beef steak pork ham bacon lamb veal chicken duck turkey shellfish seafood prawns prawn
    shrimp crab lobster oysters oyster mussels clams squid octopus sushi sashimi salmon tuna cod
    bacalhau anchovies egg eggs milk cream butter cheese yoghurt yogurt dairy bread pasta pizza rice
    noodles ramen risotto gluten wheat soy tofu sesame nut nuts peanut peanuts almonds walnuts hazelnuts
    cashews onion onions garlic mushroom mushrooms truffle truffles tomato tomatoes aubergine eggplant
    pepper peppers chilli chili coriander cilantro olives olive avocado kiwi strawberries strawberry
    mango banana celery mustard salad soup curry tapas mezze dessert desserts pudding cake cakes
    chocolate icecream sorbet tart crumble tiramisu nata natas pastel pastries cookies biscuits pie
    cheesecake brulee baklava spicy sweet sweets vegetables veg veggies potatoes chips fries burger
    burgers barbecue bbq dumplings dimsum kimchi pho tacos paella stew goulash schnitzel sausage offal
    liver kidney rare mediumrare welldone salt sugar honey broth starter starters sandwich croissant
    toast porridge beans lentil lentils hummus falafel kebab food cuisine dish dishes cooking caffeine
    alcohol fruit berries apples oranges lemon ginger basil dill beetroot spinach sauerkraut pickles
    """
)
DRINK = word_set(
    """
    wine wines red white rose bubbly champagne prosecco cava sherry port beer beers ale ales ipa lager
    stout guinness pils pilsner helles weissbier cider whisky whiskey bourbon scotch malt gin vodka rum
    tequila mezcal cognac brandy armagnac grappa aperol spritz negroni negronis martini martinis
    cocktail cocktails mocktail mocktails margarita daiquiri sake shochu umeshu water sparkling still
    soda tonic juice coffee espresso cappuccino latte macchiato cortado americano decaf filter tea teas
    matcha chai rooibos earl darjeeling lemonade kombucha cola coke riesling chardonnay sauvignon pinot
    merlot cabernet malbec rioja ribera barolo chianti brunello burgundy bordeaux claret chablis
    alvarinho albarino verdejo gruner douro syrah shiraz tempranillo zinfandel gewurztraminer sancerre
    beaujolais ice drink drinks booze liqueur schnapps aquavit raki ouzo arak
    """
)
SEAT = word_set(
    """
    table seat seats seated corner booth banquette window bar counter terrace patio outside outdoors
    inside quiet aisle upstairs fireplace fire view sofa chair armchair wall door shade sun kitchen
    """
)
CONSUMER = word_set(
    """
    duolingo strava whatsapp instagram spotify netflix airbnb uber linkedin facebook tinder google
    youtube zoom teams excel powerpoint slack chatgpt apple iphone android peloton kindle audible ikea
    lego tesla volvo bmw audi vespa ducati
    """
)
"""Names of things people use at home; using one is no sign of a competitor."""

TOPICS: tuple[tuple[Topic, frozenset[str]], ...] = (
    (
        Topic.MILESTONE,
        word_set(
            """
            engaged engagement married marrying marries wedding honeymoon anniversary birthday retire
            retires retired retiring retirement graduated graduates graduation proposed divorced divorce
            citizenship naturalised turned turning turns sabbatical knighted baptism christening
            bar-mitzvah confirmation
            """
        ),
    ),
    (
        Topic.HEALTH,
        word_set(
            """
            hospital operation operated surgery surgeon knee hip shoulder pain painful wrist ankle elbow
            physio physiotherapist doctor doctors cancer chemo tumour flu covid asthma diabetes diabetic
            migraine migraines headache headaches allergy allergic allergies ill illness sick poorly
            unwell injury injured hurt broke broken fracture fractured sprained pneumonia blood
            cholesterol heart stroke diagnosed diagnosis treatment therapy therapist medication insomnia
            sleeping sleep stress stressed burnout burnt recovering recovery rehab hearing eyesight
            cataract glasses sciatica osteopath crutches limping smoking vaping hayfever arthritis gout
            pills scan mri dentist
            """
        ),
    ),
    (
        Topic.MONEY,
        word_set(
            """
            mortgage saving savings invested invests investing investment investments pension shares
            stocks crypto bitcoin inheritance inherited loan debt debts rent renting landlord salary
            bonus tax taxes money expensive afford lottery funds portfolio
            """
        ),
    ),
    (
        Topic.WORK,
        word_set(
            """
            boss job jobs work works working worked promoted promotion manager director head ceo cfo cto
            coo vp procurement company firm business office team department plant factory board partner
            career redundancy redundant layoffs laid hired hiring recruiting resigned resigning resigns
            reports colleague colleagues project merger acquired acquisition reorganisation reorg
            restructuring shift startup founder founded employer interview conference keynote thesis phd
            mba lab professor lecturer teacher nurse engineer lawyer accountant union strike relocation
            role responsible region leads lead heads desk workload overtime commute commutes secondment
            appointed award won apprentice intern deadline audit budget headcount
            """
        ),
    ),
    (
        Topic.RECREATION,
        word_set(
            """
            marathon training running runs runner ran triathlon ironman cycling cycles cyclist bike
            bikes biking rowing rows rower sailing sails sailor boat surfing surfs swim swims swimming
            tennis padel golf golfer handicap football soccer rugby cricket hurling basketball handball
            hockey volleyball badminton squash ski skis skiing snowboard climbing climbs climber hiking
            hikes hiker walking walks trekking camping fishing fishes hunting riding horse horses yoga
            pilates gym boxing judo karate aikido kendo chess shogi bridge poker cards games gaming
            puzzle puzzles sudoku crossword reads reading novel novels book books poetry writes writing
            blog film films cinema movie movies series theatre opera ballet dance dances dancing salsa
            tango music guitar piano cello violin viola drums trumpet sax saxophone choir sings singing
            singer band orchestra quartet concert concerts gig gigs festival vinyl records jazz fado
            painting paints painter drawing pottery ceramics knitting knits sewing quilting woodwork
            carpentry restoring rebuilding restores garden gardening allotment roses bees beekeeping
            birds birdwatching photography photographs photos camera collects collecting collector
            stamps pens watches vintage classic motorbike motorcycle cars racing formula astronomy
            telescope genealogy volunteering volunteers volunteer scouts fan supports supporter season
            derby club league team hobby hobbies diving dives scuba kayak kayaking paragliding pilot
            flying baking bakes cooks brewing brews homebrew museum museums gallery exhibition podcast
            podcasts language spanish italian french german portuguese japanese mandarin learning
            coaches coaching referee umpire diwali carnival murakami
            """
        ),
    ),
    (
        Topic.PLACE,
        word_set(
            """
            moved moves moving move relocated relocating house flat apartment cottage farm village town
            city lives lived living grew born raised native trip trips travel travels travelled
            traveling travelling holiday holidays vacation visited visiting abroad airport flight
            flights flew flies cruise camper caravan beach island mountains lake kitchen roof renovating
            renovation extension neighbourhood neighbour neighbours posted based studied country weekend
            """
        ),
    ),
)
"""Words by the topic they speak of; where a line has several, the one said first counts."""

DREAMS = (
    "dream", "dreams of", "dreaming of", "one day", "some day", "someday", "always wanted", "would love to",
    "would like to", "'d love to", "bucket list", "hopes to", "hoping to", "hope to", "wishes", "if he could",
    "if she could", "when he retires", "when she retires", "after retirement", "wants to write",
    "wants to learn", "long-term plan", "fantasises", "aspires",
)  # fmt: skip
"""Turns of phrase for what someone would like to do with their life."""

BELIEF_DIETS = word_set(
    """
    vegan vegetarian veggie pescatarian pescetarian flexitarian halal kosher ramadan fasts fasting fast
    lent hindu jain muslim jewish teetotal teetotaller plantbased sober
    """
)
"""Diets by faith or choice: a matter of taste, not of health."""
