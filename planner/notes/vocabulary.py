"""The words the reader knows by sight: relatives, food and drink, and seats."""

from __future__ import annotations

import re

from planner.values.text import word_set

BROKEN = re.compile(r"(?<! )\|\n\s*")
"""A bar within a group at the end of a line: what follows on the next stands right behind it."""


def phrases(text: str) -> str:
    """A pattern for any of the phrases of a text, parted by bars with a space on each side."""
    told = " ".join(BROKEN.sub("|", text).split())
    return f"(?:{'|'.join(told.split(' | '))})"


RELATIVES = word_set(
    """
    wife wifes husband husbands hubby spouse partner fiance fiancee girlfriend boyfriend son sons
    daughter daughters kid kids child children baby babies toddler twin twins boy boys girl girls
    teenager teenagers mother mothers mum mums mam mom moms mama dad dads father fathers papa parent
    parents stepson stepdaughter stepfather stepmother brother brothers sister sisters sibling siblings
    grandson granddaughter grandchild grandchildren grandkid grandkids grandfather grandmother grandma
    grandpa granny nan gran uncle aunt auntie cousin cousins nephew nephews niece nieces inlaws
    motherinlaw fatherinlaw brotherinlaw sisterinlaw soninlaw daughterinlaw family dog dogs cat cats
    puppy puppies kitten pony parrot rabbit godson goddaughter godchild eldest oldest youngest firstborn
    missus exwife exhusband lad lads nanny grandad granddad gramps grandpas inlaw outlaws toddlers
    newborns offspring
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
    pepper peppers chilli chili lime roast plates manchego brie gouda parmesan coriander cilantro olives
    olive avocado kiwi strawberries strawberry mango banana celery mustard salad soup curry tapas mezze
    dessert desserts pudding cake cakes chocolate icecream sorbet tart crumble tiramisu nata natas
    pastel pastries cookies biscuits pie cheesecake brulee baklava spicy sweet sweets vegetables veg
    veggies potatoes chips fries burger burgers barbecue bbq dumplings dimsum kimchi pho tacos paella
    stew goulash schnitzel sausage offal liver kidney rare mediumrare welldone salt sugar honey broth
    starter starters sandwich croissant toast porridge beans lentil lentils hummus falafel kebab food
    cuisine dish dishes cooking caffeine alcohol fruit berries apples oranges lemon ginger basil dill
    beetroot spinach sauerkraut pickles jollof pierogi egusi fufu injera biryani dosa naan paneer dal
    daal masala tikka vindaloo satay rendang mole ceviche empanadas churros arepas feijoada moqueca
    bouillabaisse cassoulet ratatouille raclette fondue rosti gnocchi ravioli lasagne lasagna carbonara
    burrata mozzarella prosciutto pesto polenta arancini gelato moussaka souvlaki tzatziki halloumi feta
    shakshuka shawarma labneh borscht pelmeni blini bratwurst currywurst knodel strudel smorrebrod
    gravlax meatballs haggis bangers gammon brisket ribeye sirloin fillet schnitzels tempura udon soba
    teriyaki yakitori tonkatsu katsu gyoza bibimbap bulgogi japchae congee baozi bao wonton laap larb
    khao marzipan caramel custard toffee pancakes waffles muesli granola crumpets scones marmalade jam
    macarons eclairs profiteroles trifle panna cotta cannoli halva lokum figs pomegranate grapes melon
    pineapple papaya lychee pears plums cherries cherry raspberries blueberries courgettes courgette
    zucchini asparagus artichokes broccoli cauliflower cabbage kale leeks carrots peas corn radish
    cucumber chickpeas quinoa couscous bulgur trout mackerel sardines herring eel haddock halibut
    scallops langoustines caviar venison pheasant goose quail chorizo salami pate foie
    """
)
DRINK = word_set(
    """
    wine wines red white rose bubbly champagne prosecco cava sherry port beer beers ale ales ipa lager
    stout guinness pils pilsner helles weissbier cider whisky whiskey bourbon scotch malt gin vodka rum
    tequila mezcal cognac brandy armagnac grappa aperol spritz negroni negronis martini martinis
    cocktail cocktails mocktail mocktails margarita daiquiri sake shochu umeshu water sparkling soda
    tonic juice coffee espresso cappuccino latte macchiato cortado americano decaf filter tea teas
    oolong sencha jasmine baijiu soju genever matcha chai rooibos earl darjeeling lemonade kombucha cola
    coke riesling chardonnay sauvignon pinot merlot cabernet malbec rioja ribera barolo chianti brunello
    burgundy bordeaux claret chablis alvarinho albarino verdejo gruner douro syrah shiraz tempranillo
    zinfandel gewurztraminer sancerre beaujolais ice drink drinks booze liqueur g&t g&ts gt schnapps
    aquavit raki ouzo arak
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

BELIEF_DIETS = word_set(
    """
    vegan vegetarian veggie pescatarian pescetarian flexitarian halal kosher ramadan fasts fasting fast
    lent hindu jain muslim jewish teetotal teetotaller plantbased sober
    """
)
"""Diets by faith or choice: a matter of taste, not of health."""
