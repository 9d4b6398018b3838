"""The kinds of word that the no-pitch reader tells apart: who acts, what they do, and what it is about."""

from __future__ import annotations

from planner.outings.pitch.words import fold, stem

KINDS: dict[str, str] = {
    "US": ("we us our ours my mine"),
    "I": ("i me"),
    "THEM": (
        "she he they her him them his their theirs you your hers guest client customer prospect "
        "buyer everyone"
    ),
    "TELL": (
        "tell mention say explain talk remind describe inform update discuss suggest recommend "
        "announce whisper point hint"
    ),
    "RAISE": ("raise bring broach float touch slip drop weave segue steer lead turn plant seed tease"),
    "PUFF": (
        "highlight stress emphasize emphasise underline brag plug promote praise boast advertise "
        "present introduce pitch sing proud convince position educate"
    ),
    "SHOW": ("show demonstrate demo walk run present display screen unveil reveal preview click"),
    "GIVE": ("give hand leave offer send pass slide provide promise pack carry distribute share"),
    "ASK": (
        "ask find see check learn sound probe enquire inquire wonder dig fish feel gauge explore "
        "discover uncover determine establish understand sniff fathom"
    ),
    "GET": (
        "get secure push press nudge persuade steer guide convert extract squeeze encourage try urge coax"
    ),
    "CLOSE": (
        "close seal clinch lock land win sign finalise finalize conclude wrap nail confirm commit "
        "book reserve place approve release"
    ),
    "SET": ("set book fix schedule arrange agree pin plan propose organise organize line suggest"),
    "GOODS": (
        "product service solution platform app software module brochure leaflet flyer catalogue "
        "catalog datasheet portfolio offering release version launch roadmap innovation feature "
        "functionality capability benefit upgrade webinar whitepaper newsletter range collection "
        "plugin dashboard portal package system technology website usp"
    ),
    "WARES": (
        "machine tool equipment line kit unit gadget sensor pump robot compressor scanner turbine "
        "valve filter conveyor forklift printer pallet resin film laminate carton label coating "
        "alloy vaccine drug device implant serum container warehouse storage logistics analytics "
        "automation crm erp saas cloud subscription license api integration hardware battery "
        "panel inverter cement insulation scaffold crane facade flooring fertiliser fertilizer "
        "tractor harvester truck van fleet lane freight reefer tank boiler heater furniture "
        "lighting steel timber brick chemical yarn fabric packaging linen uniform canteen "
        "catering payroll"
    ),
    "MONEY": (
        "policy cover insurance loan mortgage fund pension account credit leasing lease financing "
        "finance investment portfolio advice adviser"
    ),
    "TALENT": (
        "consultancy consulting training recruitment recruiter staffing outsourcing agency temp "
        "candidate vacancy headcount audit maintenance"
    ),
    "PRICE": (
        "price discount rate fee tariff rebate margin markup surcharge roi payback pricing "
        "pricelist invoice premium cost commission voucher bundle coupon promo promotion terms "
        "payment"
    ),
    "CHEAP": (
        "cheap cheaper cheapest expensive saving save free special bargain competitive afford "
        "affordable offer incentive bonus deal budget waive"
    ),
    "SUM": ("<money> <pct>"),
    "PAPER": (
        "proposal quote offer contract tender bid agreement paperwork clause draft estimate rfp "
        "rfq rfi loi mou document framework"
    ),
    "SCOPE": ("requisition specification spec scope requirement phase project annex statement terms"),
    "RENEW": (
        "renewal renew extend extension prolong prolongation rollover expire expiry lapse "
        "continue resign stay retain retention"
    ),
    "BUDGET": (
        "budget money fund funding funds capex opex spend spending invest investment pot purse "
        "kitty grant finance cash"
    ),
    "DECIDE": (
        "decide decision authority approve approval approver board committee panel signoff sign "
        "criteria final trustee choose"
    ),
    "NEED": (
        "need requirement priority pain volume forecast timeline timing demand plan expansion challenge"
    ),
    "BUYING": (
        "purchasing procurement purchase buy buying buyer supplier vendor provider evaluate "
        "evaluation shortlist"
    ),
    "BOSS": (
        "cfo ceo cto coo cio boss director head manager board procurement buyer management owner "
        "md vp chief finance legal controller principal headmistress headteacher dean mayor"
    ),
    "ORDER": (
        "order purchase commitment deal sale sell upsell cross-sell business quantity signature "
        "target quota po mandate listing booking"
    ),
    "TRIAL": (
        "demo demonstration trial pilot poc sample prototype model test showroom slide laptop "
        "tablet presentation video simulator mock-up swatch sandbox beta screen projector"
    ),
    "REFER": (
        "referral refer testimonial reference recommend recommendation introduction introduce "
        "endorse endorsement review logo vouch connect rating linkedin google trustpilot name "
        "contact website"
    ),
    "RIVAL": ("competitor competition rival incumbent opposition"),
    "OTHERS": (
        "supplier vendor provider competing others other broker agency alternative current "
        "present existing previous"
    ),
    "WORSE": (
        "slow late unreliable worse worst bad poor weak fail failure broken break problem issue "
        "recall complaint lawsuit fine layoff trouble mess flaw outage downtime delay hidden joke "
        "lose miss leak crash"
    ),
    "BETTER": (
        "better faster best beat outperform leading unlike superior stronger safer than ahead only nobody"
    ),
    "SWITCH": ("switch change move replace ditch drop leave migrate"),
    "MEET": (
        "meeting call appointment session workshop presentation visit slot diary calendar "
        "follow-up followup qbr kickoff roadshow booth stand step tour survey"
    ),
    "DAY": (
        "quarter q1 q2 q3 q4 month year deadline end january february march april june july "
        "august september october november december week"
    ),
    "LISTEN": ("listen note nod sympathise sympathize smile hear jot apologise apologize sorry"),
    "LATER": (
        "later another separate separately monday tuesday wednesday thursday friday tomorrow "
        "office email mail post phone"
    ),
    "KIN": (
        "son daughter wife husband mother father mum mom dad sister brother aunt uncle niece "
        "nephew cousin grandmother grandfather grandson granddaughter grandchild child kid baby "
        "twin boy girl grandma grandpa fiance parent dog cat puppy horse granny godson"
    ),
    "FRIEND": ("friend partner neighbour neighbor family school teacher colleague team"),
    "PLAY": (
        "football cricket rugby tennis golf rowing row sail sailing ski hike marathon chess choir "
        "band concert opera theatre novel poem film movie paint painting garden allotment bee "
        "bake music piano guitar violin cello oboe holiday walk swim bike cycle dance museum "
        "exhibition coach hobby boat camp tent yoga knit quilt pottery poker puzzle club"
    ),
    "READ": ("book story read write play game match trip travel photo picture"),
    "TABLE": (
        "table menu wine restaurant waiter starter dessert glass toast taxi parking kitchen chef "
        "soup vegetarian halal kosher allergy nut gluten reserve reservation terrace seat chair "
        "window room hotel train flight station umbrella cake bread cheese fish meat beer whisky "
        "water bill tip recipe cook"
    ),
    "MEAL": ("lunch dinner breakfast main coffee tea drink aperitif pudding supper brunch"),
    "WARM": (
        "congratulate congratulation thank thanks birthday anniversary wedding retirement retire "
        "welcome condolence wish luck celebrate catch-up enjoy delighted lovely glad proud hope"
    ),
    "HEAL": (
        "doctor hospital knee hip operation health ill illness pregnant surgery dentist physio "
        "nurse funeral divorce vet exam"
    ),
}
"""Words by kind; one word may be of several."""


def kinds_by_stem() -> dict[str, list[str]]:
    """The kinds of each stem."""
    kinds: dict[str, list[str]] = {}
    for kind, words in KINDS.items():
        for word in words.split():
            held = kinds.setdefault(word if word.startswith("<") else stem(fold(word)), [])
            if kind not in held:
                held.append(kind)
    return kinds
