"""Cards as phones and address books write them, after the shape of real exports; the people are made up."""

from __future__ import annotations

IPHONE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.5//EN
N:Duarte;Ines;;Mrs.;
FN:Mrs. Ines Duarte
X-PHONETIC-FIRST-NAME:ee-NESH
X-PHONETIC-LAST-NAME:doo-AR-te
NICKNAME:Nê
ORG:Lago SA;Purchasing;Europe
TITLE:director of purchasing
item1.EMAIL;type=INTERNET:ines@duarte.example
item1.X-ABLabel:_$!<Home>!$_
EMAIL;type=INTERNET;type=WORK;type=pref:ines@lago.example
TEL;type=WORK;type=VOICE:+351 21 000 0180
TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:+351 910 000 101
TEL;type=WORK;type=FAX:+351 21 000 0181
item2.TEL:+351 21 000 0199
item2.X-ABLabel:_$!<AssistantPhone>!$_
item3.ADR;type=HOME;type=pref:;;Rua das Flores 18\\, 3.o;Lisbon;;1200-194;Por
 tugal
item3.X-ABADR:pt
item4.URL;type=pref:https\\://duarte.example/rowing
item4.X-ABLabel:_$!<HomePage>!$_
BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-03-14
item5.X-ABDATE;type=pref:2010-06-01
item5.X-ABLabel:_$!<Anniversary>!$_
item6.X-ABDATE:2015-09-01
item6.X-ABLabel:first regatta
item7.X-ABRELATEDNAMES;type=pref:Rui
item7.X-ABLabel:_$!<Spouse>!$_
NOTE:Rows before work\\, with her brother\\; likes the window.\\nNever late.
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAYABgAAD/2wBDAAIBAQIBAQICAgICA
 gICAwUDAwMDAwYEBAMFBwYHBwcGBwcICQsJCAgKCAcHCg0KCgsMDAwM
END:VCARD
"""

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=de;CHARSET=Windows-1252:Gro\xdf;J\xfcrgen;;Herr
FN;CHARSET=Windows-1252:Herr J\xfcrgen Gro\xdf
ORG;CHARSET=Windows-1252:M\xfcller & S\xf6hne GmbH;Einkauf
TITLE;CHARSET=Windows-1252:Eink\xe4ufer
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Mag Riesling, kein Bier.=0D=0A=
Hat zwei T=F6chter; die =E4ltere =
spielt Cello.
TEL;WORK;VOICE:+49 (221) 1234-0
TEL;CELL;VOICE:+49 171 1234567
ADR;WORK;PREF;CHARSET=Windows-1252:;;Hauptstra\xdfe 1;K\xf6ln;NRW;50667;Deutschland
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Hauptstra=DFe 1=0D=0A=
50667 K=F6ln
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
URL;WORK:http://www.mueller.example
BDAY:19710822
X-MS-ANNIVERSARY:19990917
X-MS-SPOUSE;CHARSET=Windows-1252:J\xf6rdis
X-MS-MANAGER:Frau Amsel
EMAIL;PREF;INTERNET:j.gross@mueller.example
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8S
 EhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/

X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://cards.example" ver="1.0"><img xmlns=""/></card>
REV:20260401T120000Z
END:VCARD
"""

ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C4=99cka;Zofia;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zofia =C5=81=
=C4=99cka
TEL;CELL;PREF:601234567
TEL;X-Letni:601999888
EMAIL;HOME:zofia@lecka.example
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zak=C5=82ad
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zosia;1;;;;;;;;;;;;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2012-07-21;1;;;;;;;;;;;;;
BDAY:--04-15
X-SKYPE-USERNAME:zosia.l
END:VCARD
"""

GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Ravi Menon
N:Menon;Ravi;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:ravi@monsoontea.example
TEL;TYPE=CELL:+44 7700 900512
ADR;TYPE=WORK:;;2 Quay St;Bristol;;BS1 4DJ;United Kingdom;2 Quay St\\nBristol
 BS1 4DJ\\nUnited Kingdom
ORG:Monsoon Tea
TITLE:founder
BDAY:--1127
item1.URL:https\\://monsoontea.example
item1.X-ABLabel:BLOG
item2.X-ABRELATEDNAMES:Leena
item2.X-ABLabel:godmother
NOTE:Sings in the car.
CATEGORIES:myContacts,Tea friends
END:VCARD
"""

THUNDERBIRD = """BEGIN:VCARD
VERSION:4.0
UID:3f0a1a06-7a58-4c1d-93b7-0a51d1a6a2c1
FN:Aoife N\xed Bhriain
N:N\xed Bhriain;Aoife;;;
KIND:individual
EMAIL;PREF=2:aoife@home.example
EMAIL;PREF=1;TYPE=work:aoife@burren.example
TEL;VALUE=uri;TYPE="cell,voice":tel:+353-87-000-0142;ext=3
ANNIVERSARY;VALUE=date:20080808
BDAY;VALUE=date:--0229
ORG:Burren Cheese
ROLE:cheesemaker
RELATED;TYPE=child;VALUE=text:Cillian
IMPP:xmpp:aoife@chat.example
ADR;TYPE=home;LABEL="Tigh na Mara^nDoolin":;;Tigh na Mara;Doolin;Clare;;Ireland
NOTE:Walks.
END:VCARD
"""

GROUP = """BEGIN:VCARD
VERSION:3.0
N:Wine friends;;;;
FN:Wine friends
X-ADDRESSBOOKSERVER-KIND:group
X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1f2d
END:VCARD
"""

COMPANY = """BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:Casa do Lago
ORG:Casa do Lago;
X-ABShowAs:COMPANY
TEL;type=MAIN:+351 21 000 0000
END:VCARD
"""

WITH_AGENT = """BEGIN:VCARD
VERSION:2.1
N:Hall;Tom
FN:Tom Hall
AGENT:
BEGIN:VCARD
VERSION:2.1
N:Reed;Sue
FN:Sue Reed
TEL;CELL:555 0100 200
END:VCARD
TEL;WORK:555 0100 100
END:VCARD
"""
