"""Hand tables of `make_parties.py`.

Bodies and companies that no package lists, under the names that papers print.

A table is a text: `[XX]` opens a country (ISO 3166, or `--` for none), `
` or a line's end closes an entry, and an entry is
`name|alias|alias > parent = ticker|ticker`, of which only the name must stand
a line set in goes on with the entry before it.
"""

COMPANIES = """
[US]
A24;Abercrombie & Fitch=ANF;Abrams Capital;Activision > Microsoft;ADM=ADM;Arthur J. Gallagher=AJG
Aerojet Rocketdyne > L3Harris;Affirm Holdings=AFRM;AMC Entertainment|AMC Theatres=AMC
AMC Networks=AMCX
American Eagle Outfitters=AEO;Amtrak|National Railroad Passenger Corp;Anduril|Anduril Industries
Andreessen Horowitz|a16z;Anthropic|Anthropic PBC;Anysphere
Apollo Global Management|Apollo Global=APO;Archer Aviation=ACHR;Arconic
Astera Labs=ALAB;Atlassian=TEAM;AutoNation=AN;Avis Budget|Avis Budget Group|Avis=CAR
Bain & Company|Bain & Co|Bain
Bain Capital;Baskin-Robbins;Bath & Body Works=BBWI;Bechtel;Bed Bath & Beyond;Ben & Jerry's
Beyond Meat=BYND
BJ's Wholesale Club=BJ;Bloom Energy=BE;Blue Apron;Blue Owl|Blue Owl Capital=OWL
Blue Cross Blue Shield
Boston Consulting Group|BCG;Boston Dynamics > Hyundai;Boom Supersonic
Booz Allen Hamilton|Booz Allen=BAH
Bridgewater Associates;Bumble Inc=BMBL;Bunge=BG;Burger King;Burlington Stores=BURL
Cantor Fitzgerald;Cargill
Cava Group=CAVA;Cellebrite;Chewy=CHWY;Chick-fil-A;Chobani;Cleveland-Cliffs=CLF;Clearlake Capital
Clearview AI
Cirrus Logic=CRUS;Citadel Securities;Citadel LLC;Cloudera;Coca-Cola Consolidated=COKE;Cognition AI
Commonwealth Fusion Systems;ConEd|Con Edison;Conde Nast|Condé Nast;Credo Technology=CRDO;Crocs=CROX
Crusoe Energy|Crusoe AI;Databricks;Dairy Queen;Dick's Sporting Goods=DKS;Discord Inc;Dish Network
Dillard's=DDS
DraftKings=DKNG;Duolingo=DUOL;Dunkin'|Dunkin' Donuts;Dun & Bradstreet;DuckDuckGo
Duracell > Berkshire Hathaway;Edelman
Elliott Management|Elliott Investment Management;Endeavor Group;Epic Games
Enterprise Products Partners=EPD
Enterprise Holdings;Energy Transfer LP=ET;Estee Lauder|Estée Lauder=EL;Etched
ExxonMobil Chemical > ExxonMobil;EVgo=EVGO
Fannie Mae|Federal National Mortgage Association=FNMA;Fanatics;Fidelity Investments;Figma=FIG
Firefly Aerospace=FLY
Fisker Inc;Five Guys;Five9=FIVN;Flexport;Foot Locker=FL
Freddie Mac|Federal Home Loan Mortgage Corp=FMCC
Frito-Lay > PepsiCo;Frontier Airlines|Frontier Group Holdings=ULCC;GameStop=GME;Gap Inc=GAP
GE Appliances;GE Capital
Geico|GEICO > Berkshire Hathaway;General Atlantic;General Catalyst;Genentech > Roche
Getty Images=GETY;GitLab=GTLB
Glassdoor;GlobalData;Goodyear|Goodyear Tire & Rubber=GT;GoFundMe;Grayscale Investments;Groq;Grubhub
Gulfstream|Gulfstream Aerospace > General Dynamics;Guggenheim Partners;Hallmark Cards
Harley-Davidson=HOG
Hawaiian Airlines > Alaska Airlines;Hertz=HTZ;HarperCollins > News Corp
Hims & Hers|Hims & Hers Health=HIMS;Hobby Lobby
Hugging Face;Hulu > Disney;Hyatt=H;Hyatt Hotels;Alaska Airlines|Alaska Air Group=ALK
IHS Markit > S&P Global
Illumina=ILMN;Impossible Foods;Instacart|Maplebear=CART;Intelsat;IonQ=IONQ;iRobot=IRBT
iHeartMedia=IHRT;J.Crew
J.D. Power|JD Power;J.P. Morgan Asset Management > JPMorgan;Jack Daniel's;Jane Street
Janus Henderson=JHG
JCPenney|J.C. Penney;Jefferies=JEF;Jim Beam;Joann Inc;Joby Aviation|Joby=JOBY
Jones Lang LaSalle|JLL=JLL;Juul|Juul Labs
Kalshi;Keurig Dr Pepper=KDP;KFC;KinderCare;Kimberly-Clark=KMB;Koch Industries|Koch Inc;KPMG
Krispy Kreme=DNUT;Kroll
Lazard=LAZ;Levi Strauss|Levi's=LEVI;Liberty Media;LinkedIn > Microsoft;Lions Gate|Lionsgate
Lockheed|Lockheed Martin=LMT
Lordstown Motors;Lucid Motors|Lucid Group=LCID;Lumen=LUMN;Lyft=LYFT
Lululemon|Lululemon Athletica=LULU;Macy's=M
MarketAxess=MKTX;Marathon Oil;Marriott=MAR;Match.com;Mattel=MAT;McLaren Health Care;Medline;Meijer
MetLife=MET
Michaels Stores;Midjourney;MicroStrategy=MSTR;Millennium Management;Morningstar=MORN
Motorola Mobility > Lenovo;Mozilla
MSC Industrial;Nasdaq Inc;Nationwide Mutual;Navistar;Neiman Marcus;Neuralink;New Relic
Nielsen Holdings;Nikola Corp
Nordstrom;Novavax=NVAX;NRG Energy=NRG;NuScale|NuScale Power=SMR;Nutanix=NTNX
NYSE|New York Stock Exchange > Intercontinental Exchange;Intercontinental Exchange=ICE
Oak Hill Advisors
Oaktree Capital|Oaktree Capital Management;OceanGate;Oklo=OKLO;OpenDoor|Opendoor=OPEN;Otis Elevator
Oscar Health=OSCR
Outback Steakhouse;Panera Bread|Panera;Papa John's=PZZA;Patagonia Inc;Peabody=BTU
PayPal Ventures > PayPal
Perplexity AI|Perplexity;Perella Weinberg;Pershing Square|Pershing Square Capital Management
Pimco|PIMCO > Allianz
Pizza Hut;Plug Power=PLUG;Polymarket;Popeyes;Pratt & Whitney > RTX;Publix;Pure Storage=PSTG;PVH=PVH
QuantumScape=QS
Qualtrics;RAND Corp|RAND Corporation;Red Lobster;Redfin;Rent the Runway;REI Co-op;Ring LLC
Ripple Labs;Rite Aid
Roblox=RBLX;Rocket Lab=RKLB;Rocket Companies=RKT;Rocket Mortgage;Roku=ROKU;Roper Technologies=ROP
Royal Caribbean=RCL
Saks Fifth Avenue|Saks Global;Safeway;Sam's Club > Walmart;Sears;SeaWorld;Sequoia Capital
SentinelOne=S;Shake Shack=SHAK
Sierra Space;Silver Lake Partners;Silvergate|Silvergate Capital;Signature Bank
Sirius XM|SiriusXM=SIRI;SiFive
Simon Property=SPG;Skydance Media|Skydance;Skydio;SoFi|SoFi Technologies=SOFI;Sotheby's;SoulCycle
Spirit Airlines
Sprint Corp;Stack Overflow;Staples Inc;State Farm;Stitch Fix;Sunoco=SUN
Susquehanna International Group;Sweetgreen=SG
T. Rowe Price=TROW;Taco Bell;TD Cowen;Tempur Sealy;TeraWulf=WULF;Thinking Machines Lab;Thoma Bravo
Tiffany & Co|Tiffany & Co. > LVMH;Tiger Global|Tiger Global Management;TJ Maxx|T.J. Maxx
TPG Capital;Trader Joe's
Trump Media|Trump Media & Technology Group=DJT;Trump Organization;Truth Social
Tupperware|Tupperware Brands;Turo
Twilio=TWLO;Two Sigma;Tyson Foods|Tyson=TSN;Ubiquiti=UI;Ultium Cells;Underwriters Laboratories
United Launch Alliance|ULA;Universal Pictures > Comcast;US Bank|U.S. Bank;US Foods;Valve Corp
Varda Space;Venmo > PayPal
Verizon Wireless > Verizon;Viacom|ViacomCBS > Paramount;Paramount Pictures > Paramount
Virgin Galactic=SPCE
Vizio > Walmart;Voyager Space;VMware > Broadcom;Wawa Inc;Wegmans;Weyerhaeuser=WY;Wendy's=WEN
Westinghouse|Westinghouse Electric;WeightWatchers;Whirlpool Corp|Whirlpool Corporation=WHR
Wiz Inc|Wiz
World Wrestling Entertainment|WWE;Y Combinator;Yellow Corp;Yum Brands|Yum! Brands=YUM
Zillow|Zillow Group=Z;Zipline
Zoox > Amazon;Zynga;Ziff Davis=ZD;Zscaler=ZS;Warner Music|Warner Music Group=WMG
Warner Bros. Pictures > Warner Bros. Discovery;HBO|HBO Max > Warner Bros. Discovery;ESPN > Disney
Pixar > Disney
Lucasfilm > Disney;Marvel Studios|Marvel Entertainment > Disney
Safe Superintelligence|Safe Superintelligence Inc
Figure AI;Character.AI|Character AI;Inflection AI;Runway AI;Harvey AI;Glean Technologies;Sierra AI
Tenstorrent
SambaNova|SambaNova Systems;Lightmatter;Ayar Labs;d-Matrix;Ampere Computing > SoftBank;Nuro
Aurora Innovation=AUR
Rigetti|Rigetti Computing=RGTI;D-Wave|D-Wave Quantum=QBTS;PsiQuantum;Quantinuum > Honeywell
Applied Digital=APLD
IREN=IREN;Core Scientific=CORZ;Vertiv=VRT;Celestica=CLS;Ciena=CIEN;Coherent Corp=COHR;Lumentum=LITE
Lattice Semiconductor=LSCC;Amkor|Amkor Technology=AMKR;Entegris=ENTG;Onto Innovation=ONTO
Rambus=RMBS;Synaptics=SYNA
Silicon Labs|Silicon Laboratories=SLAB;MKS Instruments=MKSI;KLA=KLAC;Lam Research|Lam=LRCX;Magnachip
Marvell|Marvell Technology=MRVL;Monolithic Power=MPWR;Microsemi;Maxim Integrated
Mellanox|Mellanox Technologies > Nvidia
MIPS Technologies;Arista|Arista Networks=ANET;Juniper Networks;F5 Networks;Fortinet=FTNT
NetApp=NTAP;Akamai=AKAM
Fastly=FSLY;MongoDB=MDB;Datadog=DDOG;Elastic NV=ESTC;Confluent=CFLT;HubSpot=HUBS
DocuSign|Docusign=DOCU;Autodesk=ADSK
Ansys > Synopsys;Splunk > Cisco;MuleSoft > Salesforce;Informatica;UiPath=PATH;C3.ai|C3 AI=AI
SoundHound|SoundHound AI=SOUN;BigBear.ai=BBAI;AppLovin=APP;Unity Software=U;Electronic Arts=EA
Take-Two|Take-Two Interactive=TTWO;Rockstar Games > Take-Two
Blizzard Entertainment > Activision Blizzard;Bungie > Sony
Airtable;Notion Labs;Plaid Inc;Brex;Ramp Financial;Chime Financial=CHYM;Toast Inc=TOST
Block Inc|Square Inc=XYZ;Cash App
Circle Internet|Circle Internet Group=CRCL;Kraken exchange;Alameda Research > FTX;Celsius Network
BlockFi;Genesis Global
Three Arrows Capital;Voyager Digital;Bittrex;Chainalysis;MoonPay;AES Corp=AES
American Electric Power|AEP=AEP
American Tower=AMT;AutoZone=AZO;Baker Hughes=BKR;Ball Corp=BALL;Baxter International|Baxter=BAX
Becton Dickinson|Becton, Dickinson=BDX;Biogen=BIIB;Boston Scientific=BSX;Brown-Forman=BF.B
Campbell Soup|Campbell's=CPB
Cardinal Health=CAH;CarMax=KMX;Carnival Corp=CCL;Carrier Global=CARR;Centene=CNC
CenterPoint Energy=CNP;CF Industries=CF
Charles Schwab|Schwab=SCHW;Charter Communications=CHTR;Cheniere|Cheniere Energy=LNG
Chesapeake Energy|Expand Energy=EXE
Chipotle|Chipotle Mexican Grill=CMG;Cigna=CI;Citizens Financial=CFG;Clorox=CLX
CME Group|Chicago Mercantile Exchange=CME
Cboe|Cboe Global Markets=CBOE;Cognizant=CTSH;Colgate-Palmolive|Colgate=CL;Conagra|Conagra Brands=CAG
Constellation Energy=CEG;Constellation Brands=STZ;Corning Inc=GLW;Corteva=CTVA;Coty=COTY;CSX=CSX
Cummins=CMI;Danaher=DHR
Darden Restaurants=DRI;DaVita=DVA;Devon Energy=DVN;DexCom|Dexcom=DXCM;Diamondback Energy=FANG
Discover Financial|Discover Financial Services > Capital One;Capital One=COF;Dollar General=DG
Dollar Tree=DLTR
Family Dollar;Dominion Energy=D;Domino's|Domino's Pizza=DPZ;DTE Energy=DTE;Duke Energy=DUK
Eaton Corp=ETN;Ecolab=ECL
Edison International=EIX;Southern California Edison|SoCal Edison > Edison International
Elevance Health|Elevance=ELV
Emerson Electric=EMR;Entergy=ETR;EOG Resources=EOG;Equifax=EFX;Equinix=EQIX;Exelon=EXC
Expedia|Expedia Group=EXPE
Fifth Third|Fifth Third Bank=FITB;First Citizens|First Citizens BancShares=FCNCA;First Solar=FSLR
FirstEnergy=FE
Fiserv=FI;Fluor Corp=FLR;Fox Corp|Fox Corporation=FOXA;Franklin Templeton|Franklin Resources=BEN
Freeport-McMoRan=FCX
GE Aerospace;GE Vernova=GEV;GE HealthCare|GE Healthcare=GEHC;General Mills=GIS;GoDaddy=GDDY
Hasbro=HAS
HCA Healthcare=HCA;Hershey Co|Hershey Company=HSY;Hess Corp > Chevron;Hilton Worldwide=HLT
Hormel|Hormel Foods=HRL
Humana=HUM;Huntington Ingalls=HII;Intuitive Surgical=ISRG;International Paper=IP;IQVIA=IQV
J.B. Hunt=JBHT
J.M. Smucker|Smucker=SJM;JetBlue|JetBlue Airways=JBLU;Johnson & Johnson|J&J|Johnson and Johnson=JNJ
Janssen > Johnson & Johnson;Johnson Controls=JCI;Kellogg|Kellanova;WK Kellogg;Kenvue=KVUE
KeyCorp=KEY;Kinder Morgan=KMI
KKR=KKR;Kohl's=KSS;Kraft Heinz=KHC;Kroger=KR;Albertsons=ACI;L3Harris|L3Harris Technologies=LHX
Leidos=LDOS;Lennar=LEN
Liberty Mutual;Live Nation|Live Nation Entertainment=LYV;Ticketmaster > Live Nation;Lowe's=LOW
M&T Bank=MTB
Marathon Petroleum=MPC;Marsh McLennan|Marsh & McLennan=MRSH;Mastercard|MasterCard=MA;McKesson=MCK
Medtronic=MDT
MGM Resorts=MGM;Las Vegas Sands=LVS;Wynn Resorts=WYNN;Caesars Entertainment=CZR;Molson Coors=TAP
Mondelez|Mondelez International=MDLZ;Motorola|Motorola Solutions=MSI;Newmont=NEM
NextEra|NextEra Energy=NEE
Florida Power & Light > NextEra;Nucor=NUE;O'Reilly Automotive=ORLY;Omnicom=OMC
Interpublic|Interpublic Group > Omnicom
Paccar=PCAR;Parker Hannifin|Parker-Hannifin=PH;Paychex=PAYX
Philip Morris|Philip Morris International=PM;Altria=MO
Phillips 66=PSX;PNC Financial|PNC=PNC;PPG Industries=PPG;Prudential Financial=PRU
Quest Diagnostics=DGX;Ralph Lauren=RL
Regeneron|Regeneron Pharmaceuticals=REGN;Vertex Pharmaceuticals=VRTX;Rockwell Automation=ROK
Ross Stores=ROST
Sarepta|Sarepta Therapeutics=SRPT;Sempra|Sempra Energy=SRE;Sherwin-Williams=SHW;Snap-on=SNA
Southern Company|Southern Co=SO;Georgia Power > Southern Company
Southern California Gas|SoCalGas > Sempra
Stanley Black & Decker=SWK;State Street Corp=STT;Stryker=SYK;Sunrun=RUN;SunPower
Enphase|Enphase Energy=ENPH;Sysco=SYY
Teladoc=TDOC;Tenet Healthcare=THC;Textron=TXT;Thermo Fisher|Thermo Fisher Scientific=TMO
TJX|TJX Companies=TJX
TransDigm=TDG;Travelers Companies=TRV;Truist=TFC;U.S. Bancorp|US Bancorp=USB;Ulta Beauty|Ulta=ULTA
Under Armour=UAA
Union Pacific=UNP;Norfolk Southern=NSC;Norwegian Cruise Line|Norwegian Cruise Line Holdings=NCLH
BNSF|BNSF Railway > Berkshire Hathaway;United Rentals=URI;Universal Studios > Comcast
Valero|Valero Energy=VLO
Victoria's Secret=VSCO;Viatris=VTRS;Vistra=VST;Talen Energy=TLN;Waste Management=WM;Western Union=WU
Williams Companies=WMB;Williams-Sonoma=WSM;Xcel Energy=XEL;Yelp=YELP;Zimmer Biomet=ZBH;Zoetis=ZTS
Charles River Laboratories=CRL;23andMe;Theranos;Purdue Pharma;Insys Therapeutics
Emergent BioSolutions=EBS;Catalent
Grail Inc;Intellia|Intellia Therapeutics=NTLA;CRISPR Therapeutics=CRSP
Recursion Pharmaceuticals=RXRX
Viking Therapeutics=VKTX;Amylyx;Foursquare;Craigslist;Kickstarter;Patreon;Substack;OnlyFans;Parler
Rumble Inc=RUM
Bluesky Social|Bluesky;Mastodon;Signal Foundation;Quora;WordPress|Automattic
Wikipedia|Wikimedia Foundation
Internet Archive;Flickr;Vimeo=VMEO;Tumblr;Nextdoor=NXDR;Tinder;Hinge Inc;Grindr=GRND;Eventbrite
Vice Media;G/O Media
Gannett;McClatchy;Tribune Publishing;Tegna=TGNA;Sinclair Broadcast|Sinclair Inc=SBGI;Nexstar=NXST
Cumulus Media
Scripps|E.W. Scripps=SSP;Cox Communications;Cox Enterprises;Altice USA
Frontier Communications > Verizon;CenturyLink
Level 3 Communications;DirecTV|DIRECTV;EchoStar=SATS;Globalstar=GSAT;AST SpaceMobile=ASTS
Iridium=IRDM;Viasat=VSAT
Maxar|Maxar Technologies;Planet Labs=PL;BlackSky=BKSY;Relativity Space;Axiom Space
Intuitive Machines=LUNR;Astrobotic
Stoke Space
[CA]
Air Canada=AC.TO;WestJet;Bombardier=BBD.B;Shopify;Brookfield|Brookfield Asset Management=BAM
Barrick|Barrick Gold|Barrick Mining=ABX.TO;Agnico Eagle=AEM;Teck Resources|Teck;Nutrien=NTR
Cameco=CCO.TO
Canadian National Railway|CN Rail|Canadian National=CNR.TO
Canadian Pacific|Canadian Pacific Kansas City|CPKC=CP.TO
Kansas City Southern > Canadian Pacific;Suncor|Suncor Energy=SU.TO;Cenovus|Cenovus Energy=CVE.TO
Canadian Natural Resources=CNQ;Imperial Oil > ExxonMobil;Enbridge=ENB.TO
TC Energy|TransCanada=TRP.TO;Trans Mountain
Pembina Pipeline|Pembina;Royal Bank of Canada|RBC=RY.TO;Toronto-Dominion Bank|TD Bank=TD.TO
Scotiabank|Bank of Nova Scotia=BNS.TO;Bank of Montreal|BMO=BMO.TO
CIBC|Canadian Imperial Bank of Commerce=CM.TO
Manulife|Manulife Financial=MFC.TO;Sun Life|Sun Life Financial=SLF.TO;National Bank of Canada=NA.TO
Desjardins
CPP Investments|Canada Pension Plan Investment Board|CPPIB;Ontario Teachers' Pension Plan;OMERS
CDPQ|Caisse de depot et placement du Quebec;Power Corp of Canada;BCE|Bell Canada=BCE.TO
Rogers Communications=RCI
Telus=T.TO;Magna International=MG.TO;Linamar;Couche-Tard|Alimentation Couche-Tard=ATD.TO
Loblaw|Loblaws=L.TO
Canadian Tire=CTC.A;Hudson's Bay|Hudson's Bay Company;Saputo;Maple Leaf Foods;Tim Hortons
Restaurant Brands|Restaurant Brands International=QSR;Canada Goose=GOOS;Cohere;CGI Group
OpenText|Open Text=OTEX
Constellation Software=CSU.TO;Nortel|Nortel Networks;Kinross|Kinross Gold
First Quantum|First Quantum Minerals
Ivanhoe Mines;Lundin Mining;Hydro-Quebec|Hydro-Québec;Hydro One;Ontario Power Generation;Bruce Power
AtkinsRealis|SNC-Lavalin;CAE Inc;D-Wave Systems;Bausch Health;Valeant;Tilray=TLRY;Canopy Growth=CGC
Fairfax Financial
Intact Financial;Toronto Stock Exchange|TMX Group;Lion Electric;Li-Cycle
Ballard Power|Ballard Power Systems
Wealthsimple;Xanadu Quantum
[MX]
Cemex|CEMEX=CX;Grupo Mexico|Grupo México;Femsa|FEMSA=FMX;Grupo Bimbo|Bimbo
Televisa|TelevisaUnivision|Grupo Televisa=TV
Banorte|Grupo Financiero Banorte;Aeromexico|Aeroméxico;Volaris=VLRS;VivaAerobus|Viva Aerobus
Walmex|Walmart de Mexico > Walmart;Telmex > America Movil
CFE|Comision Federal de Electricidad|Comisión Federal de Electricidad > Mexico;Banamex|Citibanamex
Grupo Carso
Industrias Penoles|Industrias Peñoles;Kavak;Grupo Salinas;TV Azteca
[BR]
Embraer=EMBR3.SA|ERJ;Itau Unibanco|Itaú Unibanco|Itau|Itaú=ITUB4.SA;Bradesco|Banco Bradesco=BBDC4.SA
Banco do Brasil=BBAS3.SA;BTG Pactual=BPAC11.SA;Nubank|Nu Holdings=NU;Ambev=ABEV3.SA;JBS=JBSS3.SA
BRF|BRF SA;Marfrig
Suzano=SUZB3.SA;Gerdau=GGBR4.SA;Eletrobras|Axia Energia;Braskem=BRKM5.SA;Natura|Natura &Co
Azul|Azul Airlines
Gol Linhas Aereas|Gol Airlines;Caixa Economica Federal|Caixa Econômica Federal > Brazil
BNDES > Brazil;Odebrecht|Novonor
Samarco > Vale;Magazine Luiza|Magalu;StoneCo=STNE;PagSeguro|PagBank=PAGS;XP Inc;iFood;WEG SA;Cosan
Raizen|Raízen
CSN|Companhia Siderurgica Nacional;Vibra Energia;Localiza;B3 exchange
[AR]
YPF > Argentina=YPF;MercadoLibre|Mercado Libre=MELI
Aerolineas Argentinas|Aerolíneas Argentinas > Argentina
Vista Energy=VIST;Pampa Energia|Pampa Energía;Globant=GLOB;Banco Galicia|Grupo Financiero Galicia
Techint;Tenaris
Ternium;Despegar;Satellogic
[CL]
Codelco > Chile;SQM|Sociedad Quimica y Minera=SQM;LATAM Airlines|Latam Airlines|LATAM=LTM;Falabella
Cencosud
Antofagasta Minerals;Empresas Copec|Copec;Enap
[CO]
Ecopetrol > Colombia=EC;Avianca;Bancolombia|Grupo Cibest;Grupo Sura;Rappi;Grupo Argos
[PE]
Petroperu|Petroperú > Peru;Credicorp=BAP;Buenaventura
[VE]
Conviasa;Citgo|CITGO > PDVSA
[BO]
YPFB > Bolivia
[EC]
Petroecuador > Ecuador
[PA]
Copa Airlines|Copa Holdings=CPA;Panama Canal Authority > Panama
[GB]
Abcam;Abrdn|abrdn|Aberdeen Group;Airtel Africa;Arcadia Group;Asda|ASDA
Associated British Foods|AB Foods=ABF.L
Primark > Associated British Foods;Aston Martin|Aston Martin Lagonda=AML.L;Asos|ASOS=ASC.L
Aviva=AV.L;B&M European Value
B&Q;Babcock International|Babcock=BAB.L;Balfour Beatty;Barratt Redrow|Barratt Developments=BTRW.L
Bellway
Bentley Motors > Volkswagen;Body Shop;Boohoo;Boots UK;British American Tobacco|BAT=BATS.L
British Gas > Centrica
Centrica=CNA.L;British Land=BLND.L;British Steel;Burberry=BRBY.L;Cadbury;Cairn Energy;Capita
Carillion;Cazoo
Compass Group=CPG.L;Co-operative Bank;Currys=CURY.L;Darktrace;Deliveroo;Diageo=DGE.L
Direct Line|Direct Line Insurance
Drax|Drax Group=DRX.L;Dyson Ltd;EasyJet|easyJet=EZJ.L;EDF Energy > EDF;Entain=ENT.L
Flutter|Flutter Entertainment=FLUT
Experian=EXPN.L;Frasers Group=FRAS.L;Sports Direct > Frasers Group;G4S;GAM Investments
Go-Ahead|Go-Ahead Group
Greensill|Greensill Capital;Greggs=GRG.L;Haleon=HLN.L;Halfords;Harbour Energy=HBR.L
Hargreaves Lansdown;Harland & Wolff
Harrods;Heathrow Airport|Heathrow Airport Holdings;Gatwick Airport
Hikma|Hikma Pharmaceuticals=HIK.L;Howden;HMV
IHG|InterContinental Hotels|InterContinental Hotels Group=IHG.L;Imperial Brands=IMB.L;Ineos|INEOS
Informa=INF.L
International Distributions Services=IDS.L;Royal Mail;ITM Power;Iceland Foods
J D Wetherspoon|JD Wetherspoon|Wetherspoon|Wetherspoons=JDW.L;Jaguar Land Rover|JLR > Tata Motors
JD Sports=JD.L;JCB
John Lewis|John Lewis Partnership;Waitrose > John Lewis;Johnson Matthey=JMAT.L
Just Eat|Just Eat Takeaway|Just Eat Takeaway.com;Kingfisher plc=KGF.L;Knight Frank
Landsec|Land Securities=LAND.L
Legal & General=LGEN.L;Lloyd's of London;Lloyds Bank|Lloyds Banking Group=LLOY.L
London Metal Exchange|LME
London Stock Exchange|LSEG|London Stock Exchange Group=LSEG.L;Lotus Cars > Geely;M&G plc
Man Group=EMG.L
Marks & Spencer|Marks and Spencer|M&S=MKS.L;McLaren|McLaren Automotive;Meggitt;Metro Bank=MTRO.L
Micro Focus;Mitie;Monzo
Morrisons;Mothercare;National Express|Mobico;National Grid=NG.L;Nationwide Building Society
Virgin Money;Virgin Atlantic
Virgin Media O2|Virgin Media;Virgin Group;Virgin Orbit;Network Rail;Next plc=NXT.L;Ocado=OCDO.L
Octopus Energy;OneWeb
Ovo Energy;Oxford Nanopore=ONT.L;Oxford Economics;P&O Ferries;P&O Cruises;Pearson plc=PSON.L
Persimmon=PSN.L;Petrofac
Pets at Home;Post Office Ltd;Premier Inn;Prudential plc=PRU.L;QinetiQ|Qinetiq=QQ.L;Quilter
Raspberry Pi Holdings
Reach plc;Reckitt|Reckitt Benckiser=RKT.L;Relx|RELX=REL.L;Rentokil|Rentokil Initial=RTO.L;Revolut
Rightmove=RMV.L
Royal Bank of Scotland|RBS > NatWest;Sage Group=SGE.L;Savills
ScottishPower|Scottish Power > Iberdrola;Schroders=SDR.L
Serco=SRP.L;Severn Trent=SVT.L;Skipton Building Society;Smith & Nephew=SN.L;Smiths Group=SMIN.L
SSE plc=SSE.L;SSP Group
Starling Bank;Superdry;Taylor Wimpey=TW.L;Thames Water;Yorkshire Water;Southern Water;Anglian Water
United Utilities=UU.L;Thomas Cook Group;THG plc;TP ICAP;TSB Bank;Travis Perkins;Tullow Oil
Vue Cinemas;Cineworld
Vauxhall > Stellantis;Whitbread=WTB.L;WH Smith|WHSmith=SMWH.L;Wise plc=WISE.L
Wood Group|John Wood Group=WG.L;WPP=WPP.L
Anglo Pacific;Fresnillo=FRES.L;Wayve;Isomorphic Labs > Alphabet;Builder.ai;Synthesia;ElevenLabs
Nscale;Capital Economics
Pantheon Macroeconomics;Wood Mackenzie;Kantar;YouGov;Ipsos Mori;CentralNic;Control Risks
Verisk Maplecroft
Vitality Health;BUPA|Bupa;Clarksons;Lloyd's Register;Christie's;Formula One Group|Formula 1
Pinewood Studios;Aardman
Rebellion Developments
[IE]
Aer Lingus > IAG;AIB|Allied Irish Banks=AIBG.I;Bank of Ireland=BIRG.I;Kerry Group=KYGA.I;CRH=CRH
Accenture=ACN
AerCap=AER;Smurfit Westrock|Smurfit Kappa=SW;Paddy Power > Flutter Entertainment;Kingspan;Glanbia
ESB Group;Linde=LIN
Avolon;Jazz Pharmaceuticals=JAZZ;Allergan > AbbVie;Perrigo=PRGO;Trane Technologies=TT
[FR]
Accor=AC.PA;ADP Group|Groupe ADP|Aeroports de Paris|Aéroports de Paris=ADP.PA;Air Liquide=AI.PA
Alstom=ALSO.PA
Amundi=AMUN.PA;Areva;Orano;Framatome > EDF;ArianeGroup|Arianespace;Arkema=AKE.PA;Atos=ATO.PA;Auchan
Bouygues=BOUY.PA
BPCE|Groupe BPCE|Natixis;Capgemini=CAP.PA;Casino Group;CMA CGM;Canal+;Credit Mutuel|Crédit Mutuel
Dailymotion
Dassault Aviation|Dassault=AM.PA;Dassault Systemes|Dassault Systèmes=DSY.PA;Decathlon;Doctolib
Edenred=EDEN.PA;Eiffage=FGR.PA
Engie|ENGIE=ENGI.PA;EssilorLuxottica|Luxottica=EL.PA;Eutelsat=ETL.PA;Eurotunnel|Getlink=GET.PA
Eurofins=ERF.PA
Forvia|Faurecia=FRVIA.PA;Galeries Lafayette;Havas;Iliad;Ipsos=IPSOS.PA;JCDecaux=JCDX.PA;KNDS|Nexter
Kering|Gucci=KER.PA
L'Oreal|L'Oréal=OR.PA;La Poste;Lactalis;Lafarge > Holcim;Legrand=LR.PA
LVMH|Louis Vuitton|Moet Hennessy=MC.PA
Michelin=MICP.PA;Naval Group;Nexans=NEX.PA;Orange SA|France Telecom=ORAN.PA;OVHcloud|OVH
Pernod Ricard=PERP.PA
Peugeot|PSA Group|PSA Peugeot Citroen > Stellantis;Citroen|Citroën > Stellantis
Publicis|Publicis Groupe=PUBP.PA;RATP
Remy Cointreau|Rémy Cointreau=RCOP.PA;Rexel;Safran=SAF.PA;Saint-Gobain=SGOB.PA
Schneider Electric=SCHN.PA;SNCF
Sodexo=SODE.PA;Suez SA;Technicolor;TechnipFMC|Technip=FTI;Teleperformance=TEPRF.PA;TF1
Ubisoft=UBIP.PA
Unibail-Rodamco-Westfield|Unibail-Rodamco=URW.PA;Valeo=VLOF.PA;Vallourec=VLLP.PA;Valneva=VLS.PA
Veolia=VIE.PA
Vinci SA=SGEF.PA;Vivendi=VIV.PA;Worldline=WLN.PA;Lagardere|Lagardère;Blablacar|BlaBlaCar;Ledger SAS
Back Market;Hachette
Euronext=ENX.PA;Coface=COFA.PA;Euler Hermes|Allianz Trade > Allianz;Servier;Sanofi Pasteur > Sanofi
Ipsen
bioMerieux|bioMérieux;Pasqal;Poolside AI;Kyutai;MBDA;Photonis;Transdev;Keolis
Yves Saint Laurent > Kering
Cartier > Richemont;Chanel;Dior|Christian Dior > LVMH;Sephora > LVMH;Lacoste;Le Creuset;Pathe
[DE]
Aixtron=AIXA.DE;Aleph Alpha;Aurubis=NAFG.DE;Axel Springer;Beiersdorf=BEIG.DE;Bertelsmann
Penguin Random House > Bertelsmann;BMG;Bilfinger=GBFG.DE;Brenntag=BNRGn.DE;Condor Airlines
Continental AG=CONG.DE
Covestro=1COV.DE;CureVac;Daimler Truck=DTGGe.DE;Delivery Hero=DHER.DE;Deutsche Bahn > Germany
Deutsche Boerse|Deutsche Börse=DB1Gn.DE;Deutsche Wohnen > Vonovia;DZ Bank;DWS|DWS Group
E.ON|E.On=EONGn.DE;Edeka
Eurowings > Lufthansa;Evonik|Evonik Industries=EVKn.DE;Evotec=EVTG.DE;Fraport=FRAG.DE
Fresenius=FREG.DE
Fresenius Medical Care=FMEG.DE;Hannover Re=HNRGn.DE;Hapag-Lloyd=HLAG.DE
Heidelberg Materials|HeidelbergCement=HEIG.DE
HelloFresh=HFGG.DE;Helsing;Henkel=HNKG_p.DE;Hensoldt=HAGG.DE;Hugo Boss=BOSSn.DE;Isar Aerospace
Rocket Factory Augsburg
Karstadt|Galeria Karstadt Kaufhof;KfW|KFW > Germany;Kion|KION Group=KGX.DE;Knorr-Bremse=KBX.DE
KUKA|Kuka;Lanxess=LXSG.DE
Lidl;Kaufland;Schwarz Group;Lilium;Volocopter;Lufthansa|Deutsche Lufthansa=LHAG.DE
Lufthansa Cargo > Lufthansa
MAN Truck & Bus > Traton;Traton > Volkswagen=8TRA.DE;Media Markt|MediaMarktSaturn|Ceconomy
Merck KGaA=MRCG.DE
Meyer Werft;MTU Aero Engines=MTXGn.DE;N26;Nord Stream;Nord Stream AG;Otto Group
ProSiebenSat.1=PSMGn.DE;Puma|Puma SE=PUMG.DE
Rewe|REWE;RTL Group;Sartorius=SATG_p.DE;Schaeffler=SHA.DE;Vitesco;Scout24=G24n.DE;Siltronic=WAFGn.DE
Siemens Healthineers=SHLG.DE;Siemens Gamesa > Siemens Energy;Symrise=SY1G.DE;Talanx=TLXGn.DE
TeamViewer=TMV.DE
Thyssenkrupp Marine Systems|TKMS > Thyssenkrupp;Thyssenkrupp Nucera > Thyssenkrupp;Trade Republic
Trumpf|TRUMPF
TUI|TUI Group=TUI1n.DE;Vattenfall Germany > Vattenfall;Varta|VARTA;Viessmann;Vonovia=VNAn.DE
Wacker Chemie=WCHG.DE
Wintershall Dea|Wintershall;Wirecard;Zalando=ZALG.DE;Celonis;Personio;DeepL;Black Forest Labs
Sono Motors
Opel > Stellantis;Skoda Auto > Volkswagen;Hypovereinsbank|HypoVereinsbank > UniCredit;BayernLB
Helaba;LBBW
Landesbank Baden-Wuerttemberg;Ifo|Ifo Institute|ifo Institute;ZEW Institute;DIW Berlin
IfW Kiel|Kiel Institute
RTL Deutschland;GfK;Rossmann;Haribo;Miele;Stihl;Villeroy & Boch;Steiff;Birkenstock=BIRK
Adidas Originals > Adidas
Mercedes-AMG > Mercedes-Benz;BMW Financial Services > BMW;Mahle;Webasto;Hella;Leoni;Diehl Defence
Heckler & Koch
Quantum Systems;Berenberg;Metzler Bank;Solaris SE;Bitkom Research
[IT]
Assicurazioni Generali;Autostrade per l'Italia;Mundys|Atlantia;Banco BPM=BAMI.MI;Barilla;Benetton
BPER Banca|BPER=EMII.MI;Campari|Davide Campari=CPRI.MI;Dolce & Gabbana;Ducati > Volkswagen
Edison SpA > EDF;Exor=EXOR.AS
Armani|Giorgio Armani;Ferrero;Fincantieri=FCT.MI;Fiat > Stellantis;Alfa Romeo > Stellantis
Maserati > Stellantis
Illycaffe|illycaffè;Intesa Sanpaolo|Intesa=ISP.MI;Iveco|Iveco Group;ITA Airways > Lufthansa;Alitalia
Lamborghini > Volkswagen;Lavazza;Leonardo SpA=LDOF.MI;MFE-MediaForEurope|Mediaset|MediaForEurope
Mediobanca=MDBI.MI
Monte dei Paschi di Siena|Monte dei Paschi|MPS=BMPS.MI;Moncler=MONC.MI;Nexi=NEXII.MI
Parmalat > Lactalis;Piaggio
Pirelli=PIRC.MI;Poste Italiane=PST.MI;Prada=1913.HK;Versace > Prada;Prysmian=PRY.MI
Recordati=RECI.MI;Saipem=SPMI.MI
Salini|Webuild;Snam=SRG.MI;Telecom Italia|TIM SpA=TLIT.MI;Terna=TRN.MI;Tod's
Trenitalia|Ferrovie dello Stato
UnipolSai|Unipol=UNPI.MI;Cassa Depositi e Prestiti|CDP > Italy;Stevanato;Technogym
Ferragamo|Salvatore Ferragamo
Borsa Italiana > Euronext;Arduino Srl;Bending Spoons;Satispay;Avio SpA;Telespazio
Eni Plenitude|Plenitude > Eni
Versalis > Eni;Enel Green Power > Enel
[ES]
Acciona=ANA.MC;Acerinox=ACX.MC;ACS Group|Hochtief=ACS.MC;Aena=AENA.MC;Air Europa;Almirall
Amadeus IT|Amadeus IT Group=AMA.MC;Atresmedia;Banco Sabadell|Sabadell=SABE.MC;Bankia
Bankinter=BKT.MC
BBVA|Banco Bilbao Vizcaya Argentaria=BBVA.MC;CaixaBank|Caixabank=CABK.MC;Cellnex=CLNX.MC;Cepsa|Moeve
El Corte Ingles|El Corte Inglés;Enagas|Enagás=ENAG.MC;Endesa > Enel=ELE.MC;Ferrovial=FER.MC
Glovo > Delivery Hero
Grifols=GRLS.MC;Iberia > IAG;Indra|Indra Sistemas=IDR.MC;Mapfre=MAP.MC
Melia Hotels|Meliá Hotels|Melia;Mercadona
Merlin Properties=MRL.MC;Movistar > Telefonica;Naturgy|Gas Natural=NTGY.MC;Navantia;Prisa
Puig Brands=PUIGb.MC
Red Electrica|Red Eléctrica|Redeia=REDE.MC;Renfe;Repsol=REP.MC;Sacyr=SCYR.MC;Seat|SEAT > Volkswagen
Solaria=SLRS.MC
Talgo;Unicaja=UNI.MC;Vueling > IAG;Cabify;PharmaMar;Ebro Foods
[PT]
EDP|Energias de Portugal=EDP.LS;Galp|Galp Energia=GALP.LS;Jeronimo Martins|Jerónimo Martins=JMT.LS
Millennium BCP|Banco Comercial Portugues=BCP.LS;Novo Banco;TAP Air Portugal|TAP SA;Sonae
Caixa Geral de Depositos|Caixa Geral de Depósitos;Farfetch;Feedzai;OutSystems
[NL]
ABN Amro|ABN AMRO=ABNd.AS;Adyen=ADYEN.AS;Aegon=AGN;Ahold Delhaize=AD.AS;AkzoNobel|Akzo Nobel=AKZO.AS
BE Semiconductor|BE Semiconductor Industries|Besi=BESI.AS;DSM-Firmenich|DSM=DSFIR.AS;Fugro;Gasunie
TenneT|Tennet > Netherlands;Heineken=HEIN.AS;IMCD=IMCD.AS
KLM|KLM Royal Dutch Airlines > Air France-KLM;KPN=KPN.AS
LyondellBasell=LYB;Mollie;Nationale-Nederlanden|NN Group=NN.AS;NIBC;Nebius|Nebius Group=NBIS;PostNL
Prosus > Naspers=PRX.AS;Qiagen|QIAGEN=QGEN;Rabobank;Randstad=RAND.AS;Schiphol|Schiphol Group
Signify;TomTom
Universal Music|Universal Music Group=UMG.AS;Vitol;Trafigura;Gunvor;Mercuria;Wolters Kluwer=WLSNc.AS
Damen|Damen Shipyards;Vion;FrieslandCampina;Tata Steel Netherlands > Tata Steel;Euroclear
Cnh Industrial|CNH Industrial|CNH=CNH;Exact Software;WeTransfer;Bunq;Catawiki;VDL Groep
Fokker|Fokker Technologies
Smart Photonics;Axelera AI;DAF Trucks > Paccar;Boskalis;Van Oord;Allseas;SBM Offshore
[BE]
Ageas=AGES.BR;Argenx|argenx=ARGX.BR;Barco;Bekaert;Belfius > Belgium;Brussels Airlines > Lufthansa
Colruyt;D'Ieteren
Delhaize;Dexia;Elia Group|Elia=ELI.BR;Euronav;Imec|IMEC|imec;KBC|KBC Group=KBC.BR;Lotus Bakeries
Melexis;Odoo;Proximus
Sofina=SOF.BR;Solvay=SOLB.BR;Syensqo=SYENS.BR;UCB=UCB.BR;Umicore=UMI.BR;Euroclear Bank;Telenet
[LU]
SES SA;Aperam;Clearstream > Deutsche Boerse;Skype > Microsoft
[CH]
Adecco=ADEN.S;Amcor=AMCR;Alcon=ALCC.S;Barry Callebaut=BARN.S;Bucherer;Clariant=CLN.S
Dufry|Avolta=AVOL.S
EFG International;EMS-Chemie;Geberit=GEBN.S;Georg Fischer;Givaudan=GIVN.S
Holcim|LafargeHolcim=HOLN.S
Julius Baer|Julius Bär=BAER.S;Kuehne + Nagel|Kuehne+Nagel=KNIN.S
Lindt|Lindt & Spruengli|Lindt & Sprüngli=LISN.S
Logitech=LOGN.S;Lombard Odier;Lonza=LONN.S
Mediterranean Shipping Company|Mediterranean Shipping Co|MSC Cruises;Oerlikon
On Holding=ONON;Pictet;Proton AG|Proton Mail;Partners Group=PGHN.S;Pilatus Aircraft
Raiffeisen Switzerland
Richemont=CFR.S;Rolex;Omega SA > Swatch Group;Schindler=SCHP.S;SGS SA=SGSN.S;Sika=SIKA.S
Sonova=SOON.S;Straumann=STMN.S
Stadler Rail;Sulzer=SUN.S;Swatch Group|Swatch=UHR.S;Swiss International Air Lines > Lufthansa
Swisscom > Switzerland=SCMN.S;Swiss Life=SLHN.S;Swissport;Syngenta > Sinochem;Sandoz=SDZ.S
Temenos=TEMN.S
TE Connectivity=TEL;Tether Holdings;Bitfinex;VAT Group=VACN.S;Vontobel
Zurich Insurance|Zurich Insurance Group=ZURN.S
Zuercher Kantonalbank|Zürcher Kantonalbank;Garmin=GRMN;Chubb Ltd=CB
Nord Stream 2|Nord Stream 2 AG > Gazprom;Firmenich
Ruag|RUAG;SIX Group;Sunrise Communications;Landis+Gyr;U-blox
[AT]
OMV=OMVV.VI;Erste Group|Erste Bank=ERST.VI;Raiffeisen Bank International|Raiffeisen=RBIV.VI
Voestalpine|voestalpine=VOES.VI;Verbund|VERBUND=VERB.VI;Andritz=ANDR.VI
Austrian Airlines > Lufthansa;Red Bull GmbH;KTM
Signa Holding;Wienerberger;Bank Austria > UniCredit;AT&S=ATSV.VI
ams-Osram|ams Osram|AMS Osram=AMS.S;Swarovski;Lenzing
Borealis AG
[SE]
Alfa Laval=ALFA.ST;Assa Abloy|ASSA ABLOY=ASSAb.ST;Atlas Copco=ATCOa.ST;Autoliv=ALV
Axis Communications > Canon
Boliden=BOL.ST;Electrolux=ELUXb.ST;Epiroc=EPIRa.ST;EQT AB=EQTAB.ST;Essity=ESSITYb.ST
Evolution AB=EVOG.ST;Getinge
H2 Green Steel|Stegra;Handelsbanken|Svenska Handelsbanken=SHBa.ST;Hexagon AB=HEXAb.ST
Husqvarna=HUSQb.ST
Investor AB=INVEb.ST;King Digital > Activision Blizzard;Kinnevik;Klarna=KLAR;LKAB > Sweden
Lovable AI;Lundin Energy
Millicom;Mojang > Microsoft;NCC AB;Nibe=NIBEb.ST;Oatly=OTLY;Peab;Polestar > Geely=PSNY
Saab|Saab AB=SAABb.ST
Sandvik=SAND.ST;SCA AB;Scania > Traton;SEB AB|Skandinaviska Enskilda Banken=SEBa.ST;Securitas
Skanska=SKAb.ST
SKF=SKFb.ST;SSAB=SSABa.ST;Swedbank=SWEDa.ST;Swedish Match > Philip Morris;Tele2=TEL2b.ST
Telia|Telia Company=TELIA.ST
Tetra Pak;Truecaller;Vattenfall > Sweden;Volvo Group|AB Volvo|Volvo Trucks=VOLVb.ST
Embracer|Embracer Group=EMBRACb.ST
Paradox Interactive;Einride;Yubico;Systembolaget;PostNord
[DK]
A.P. Moller-Maersk|Maersk|AP Moller-Maersk|A.P. Moller - Maersk=MAERSKb.CO;Arla|Arla Foods
Bang & Olufsen
Bavarian Nordic=BAVA.CO;Carlsberg=CARLb.CO;Chr. Hansen|Novonesis|Novozymes=NSISb.CO
Coloplast=COLOb.CO
Copenhagen Infrastructure Partners;Danfoss;Danske Bank=DANSKE.CO;DFDS;Demant=DEMANT.CO;DSV=DSV.CO
FLSmidth
Genmab=GMAB.CO;GN Store Nord=GN.CO;ISS A/S;Jyske Bank;Lego|LEGO;Lundbeck=HLUNb.CO;Novo Holdings
Novo Nordisk Foundation
Pandora A/S=PNDORA.CO;Rockwool=ROCKb.CO;Saxo Bank;Scandinavian Airlines;TDC;Torm;Tryg=TRYG.CO
Trustpilot
Zealand Pharma=ZELA.CO;Terma
[NO]
Aker BP=AKRBP.OL;Aker Solutions=AKSOL.OL;Aker ASA;DNB|DNB Bank=DNB.OL
Kongsberg Gruppen|Kongsberg=KOG.OL;Mowi=MOWI.OL
Nel ASA=NEL.OL;Norges Bank Investment Management|NBIM > Norway;Norsk Hydro=NHY.OL
Norwegian Air|Norwegian Air Shuttle=NAS.OL;Orkla=ORK.OL;Scatec;Schibsted;SalMar=SALM.OL
Statkraft > Norway;Storebrand
Telenor=TEL.OL;Yara|Yara International=YAR.OL;Opera Ltd;Frontline=FRO;Hurtigruten;Nammo
Vår Energi|Var Energi
Nordic Semiconductor=NOD.OL;Wilh. Wilhelmsen;Wallenius Wilhelmsen;DNV;Rystad|Rystad Energy
Gjensidige
[FI]
Cargotec;Elisa Oyj;Finnair=FIA1S.HE;Fortum > Finland=FORTUM.HE;Huhtamaki;Kemira;Kesko=KESKOB.HE
Kone Oyj|Kone=KNEBV.HE
Konecranes=KCR.HE;Metso=METSO.HE;Neste=NESTE.HE;Nokian Tyres=TYRES.HE;Nordea=NDAFI.HE;Orion Oyj
Outokumpu=OUT1V.HE
Patria Oyj;Rovio;Sampo=SAMPO.HE;Stora Enso=STERV.HE;Supercell > Tencent;Tietoevry|TietoEVRY
UPM-Kymmene|UPM=UPM.HE
Valmet=VALMT.HE;Wartsila|Wärtsilä=WRT1V.HE;Wolt > DoorDash;Gasgrid;Fingrid;Iceye|ICEYE
IQM Quantum Computers|IQM
Oura Health;HMD Global;Silo AI > AMD
[IS]
Icelandair;Landsbanki|Landsbankinn;Kaupthing;Arion Bank;CCP Games;Landsvirkjun > Iceland
[PL]
Orlen|PKN Orlen|ORLEN=PKN.WA;PKO BP|PKO Bank Polski=PKO.WA;PZU=PZU.WA;KGHM=KGH.WA;Bank Pekao=PEO.WA
PGE Polska|Polska Grupa Energetyczna;Allegro=ALE.WA;CD Projekt=CDR.WA;LOT Polish Airlines
InPost=INPST.AS;mBank
Dino Polska;LPP SA;JSW|Jastrzebska Spolka Weglowa;Gaz-System > Poland;PGNiG;Techland;Zabka|Żabka
Cyfrowy Polsat;WB Group
Grupa Azoty
[CZ]
CEZ|ČEZ > Czech Republic=CEZP.PR;PPF Group|PPF;EPH|Energeticky a prumyslovy holding
Komercni Banka|Komerční banka > Societe Generale;Moneta Money Bank;Czechoslovak Group|CSG;Colt CZ
Avast;Skoda Group
Rohlik;JetBrains;Home Credit > PPF Group;Ceska zbrojovka;Smartwings
[SK]
Slovnaft > MOL;US Steel Kosice > US Steel;ESET
[HU]
MOL|MOL Group=MOLB.BU;OTP Bank|OTP=OTPB.BU;Gedeon Richter|Richter Gedeon=GDRB.BU;Wizz Air=WIZZ.L
4iG;MVM Group
[RO]
OMV Petrom > OMV;Banca Transilvania;Hidroelectrica > Romania;Romgaz;Nuclearelectrica;Bitdefender
Dacia > Renault;Tarom
Transgaz
[BG]
Bulgargaz > Bulgaria;Bulgartransgaz > Bulgaria;Lukoil Neftochim
[GR]
Alpha Bank=ACBr.AT;Eurobank;National Bank of Greece=NBGr.AT;Piraeus Bank=BOPr.AT
OTE > Deutsche Telekom;OPAP
Public Power Corp=DEHr.AT;Hellenic Petroleum|HELLENiQ Energy;Aegean Airlines;Motor Oil Hellas
Metlen|Mytilineos;DEPA
Jumbo SA;Titan Cement
[HR]
Rimac|Rimac Group;Infobip;Agrokor|Fortenova;Podravka;Plinacro;Janaf|JANAF
[SI]
Krka;NLB|Nova Ljubljanska Banka;Petrol Slovenia;Gorenje
[RS]
NIS|Naftna Industrija Srbije > Gazprom Neft;Telekom Srbija;Air Serbia;Srbijagas
[UA]
Naftogaz > Ukraine;Ukrenergo > Ukraine;DTEK;Energoatom > Ukraine;PrivatBank > Ukraine;Metinvest
Ukroboronprom|Ukrainian Defense Industry > Ukraine;Ukrzaliznytsia > Ukraine;Kyivstar;Motor Sich
Antonov;Ferrexpo=FXPO.L
MHP;Kernel Holding;Nova Poshta;Ukrnafta;Monobank;Rozetka;Fire Point;Azovstal
[RU]
Aeroflot > Russia;Alrosa;Alfa-Bank|Alfa Bank;AvtoVAZ|Avtovaz;Gazprom Neft > Gazprom;Gazprombank
Gazprom Export > Gazprom
Gazprom-Media;Inter RAO;Kamaz;Kaspersky|Kaspersky Lab;Kalashnikov Concern > Rostec;Lukoil;Magnit
Megafon
Moscow Exchange|MOEX;MTS Bank;Mobile TeleSystems;Nornickel|Norilsk Nickel;Novatek
Arctic LNG 2 > Novatek;NLMK;Severstal
Evraz;Polyus;PhosAgro;Uralkali;Rosneftegaz;Rosseti;Rostec > Russia;Rostelecom
Rosoboronexport > Rostec;Rusal|UC Rusal
En+ Group|En+;Russian Railways > Russia;RZD;Russian Direct Investment Fund|RDIF > Russia;S7 Airlines
Sberbank|Sber > Russia;Sibur;Sistema;Sovcomflot > Russia;Surgutneftegas|Surgutneftegaz;Sukhoi
Tatneft;Transneft > Russia
Tinkoff|T-Bank;Uralvagonzavod;United Aircraft Corporation > Rostec;United Shipbuilding Corporation
VEB.RF|VEB
VimpelCom|Veon|VEON;VK Company|VKontakte;VTB|VTB Bank > Russia;Wagner Group;Wildberries
Ozon Holdings;X5 Group|X5 Retail
Yandex;Baikal Electronics;Mikron;Alabuga;Promsvyazbank;Rosselkhozbank;Rossiya Bank|Bank Rossiya
Russneft;Slavneft
TurkStream;Yamal LNG > Novatek;Sakhalin Energy
[BY]
Belaruskali > Belarus;Belavia > Belarus
[KZ]
KazMunayGas|KazMunaiGaz > Kazakhstan;Kazatomprom > Kazakhstan=KAP.L;Kaspi.kz|Kaspi=KSPI;Air Astana
Samruk-Kazyna > Kazakhstan;Tengizchevroil;Kazakhmys;Halyk Bank;Caspian Pipeline Consortium
KazTransOil
[UZ]
Uzbekneftegaz > Uzbekistan;Uzbekistan Airways;Navoi Mining
[AZ]
SOCAR|Socar > Azerbaijan;Azerbaijan Airlines|AZAL
[GE]
Bank of Georgia;TBC Bank
[TR]
Akbank=AKBNK.IS;Arcelik|Arçelik|Beko;Aselsan|ASELSAN=ASELS.IS;Baykar|Baykar Technology;BIM Birlesik
Borsa Istanbul
Botas|BOTAS|Botaş > Turkey;Erdemir|Eregli Demir;Ford Otosan;Garanti BBVA|Garanti=GARAN.IS;Getir
Halkbank > Turkey
Hepsiburada=HEPS;Isbank|Is Bankasi|İşbank;Koc Holding|Koç Holding=KCHOL.IS
Pegasus Airlines=PGSUS.IS;Petkim > SOCAR
Roketsan;Sabanci Holding|Sabancı Holding;SISECAM|Sisecam|Şişecam
TAI|Turkish Aerospace|Turkish Aerospace Industries
TAV Airports;Togg;Tofas|Tofaş;TPAO > Turkey;Trendyol > Alibaba;Tupras|Tüpraş=TUPRS.IS
Turk Telekom|Türk Telekom
Turkcell=TCELL.IS;Turkish Airlines|Turk Hava Yollari=THYAO.IS;VakifBank|Vakifbank|VakıfBank > Turkey
Yapi Kredi|Yapı Kredi;Ziraat Bank|Ziraat Bankasi > Turkey;Enka;Havelsan;Dogus Holding
[IL]
Amdocs=DOX;AppsFlyer;Bank Hapoalim;Bank Leumi;Cellcom;Check Point|Check Point Software=CHKP
Checkmarx
CyberArk > Palo Alto Networks;Elbit|Elbit Systems=ESLT;El Al;Fiverr=FVRR;ICL Group=ICL
IronSource > Unity Software
Israel Aerospace Industries|IAI > Israel;Israel Electric Corp|Israel Electric;JFrog=FROG
Monday.com=MNDY;NSO Group
Nova Ltd=NVMI;Orbotech > KLA;Paragon Solutions;Playtika=PLTK
Rafael Advanced Defense Systems > Israel;Rapyd
SolarEdge=SEDG;Teva|Teva Pharmaceutical|Teva Pharmaceutical Industries=TEVA
Tower Semiconductor=TSEM;Viber > Rakuten
Waze > Google;Wix|Wix.com=WIX;ZIM|Zim Integrated Shipping=ZIM;Habana Labs > Intel;AI21 Labs;Hailo
NewMed Energy
Delek Group;Energean=ENOG.L;Tel Aviv Stock Exchange;Mizrahi Tefahot;Payoneer=PAYO;Taboola=TBLA
Outbrain;eToro=ETOR
Lemonade Inc=LMND
[SA]
ACWA Power|Acwa Power;Al Rajhi Bank;Alinma Bank;Flynas|flynas
Ma'aden|Maaden|Saudi Arabian Mining > PIF;Neom|NEOM > PIF
Riyadh Air > PIF;SABIC|Sabic|Saudi Basic Industries > Saudi Aramco=2010.SR
Saudi National Bank=1180.SR
Saudi Telecom|Saudi Telecom Company|stc Group=7010.SR;Saudia|Saudi Arabian Airlines
Saudi Electricity
Tadawul|Saudi Exchange;Kingdom Holding;Luberef;Alat > PIF;Humain|HUMAIN > PIF;LIV Golf > PIF
Almarai;Savvy Games > PIF
[AE]
Abu Dhabi Investment Authority|ADIA > United Arab Emirates;ADQ > United Arab Emirates;Air Arabia
Aldar|Aldar Properties
AMEA Power;Borouge > ADNOC;Careem > Uber;Damac|DAMAC;DP World;Dubai Islamic Bank;Dubai World
EDGE Group
Emaar|Emaar Properties;Emirates NBD;ENOC;Etihad|Etihad Airways;Etisalat|e& Group
First Abu Dhabi Bank|FAB
Abu Dhabi Commercial Bank|ADCB;Flydubai|flydubai;Fly Emirates;G42;MGX > Mubadala
International Holding Company|IHC
Masdar;Emirates Global Aluminium;Emirates Nuclear Energy Corp;Noon.com;Lunate;XRG > ADNOC;Dana Gas
Talabat
AD Ports|AD Ports Group;Dubai Airports;Emirates SkyCargo;Bybit;M42;Tabby;OKX
[QA]
Qatar Airways > Qatar;Qatar Investment Authority|QIA > Qatar;Qatar National Bank|QNB;Ooredoo
Industries Qatar;Nakilat
[KW]
Kuwait Petroleum Corporation|Kuwait Petroleum Corp > Kuwait;Kuwait Investment Authority > Kuwait
Kuwait Finance House
Jazeera Airways;Zain Group;Agility Logistics
[BH]
Gulf Air;Alba|Aluminium Bahrain;Bapco;Investcorp
[OM]
OQ Group;Oman Air;Petroleum Development Oman
[IR]
National Iranian Oil Company|NIOC > Iran;Mahan Air;Iran Air;Iran Khodro;Saipa;Snapp
[IQ]
Basra Oil Company > Iraq;SOMO > Iraq;Iraqi Airways
[LB]
Middle East Airlines;Bank Audi
[JO]
Royal Jordanian;Arab Bank
[EG]
EgyptAir > Egypt;Orascom|Orascom Construction;Commercial International Bank
Suez Canal Authority > Egypt
Elsewedy Electric;EGAS > Egypt;Talaat Moustafa;Fawry
[LY]
National Oil Corporation > Libya;Akakus Oil
[DZ]
Sonatrach > Algeria;Air Algerie|Air Algérie
[TN]
Tunisair
[MA]
OCP Group;Royal Air Maroc;Attijariwafa Bank|Attijariwafa;Maroc Telecom
[NG]
Dangote|Dangote Group|Dangote Refinery|Dangote Cement
NNPC|Nigerian National Petroleum Company|Nigerian National Petroleum Corp > Nigeria;Access Bank
Air Peace;Flutterwave
GTBank|Guaranty Trust Bank;Interswitch;Jumia=JMIA;Oando;Seplat|Seplat Energy
United Bank for Africa|UBA;Zenith Bank
Paystack > Stripe;Arik Air;Globacom;Moniepoint;Andela
[KE]
Safaricom;Kenya Airways;Equity Bank|Equity Group;KCB Group|KCB;KenGen;Kenya Power
M-Pesa > Safaricom;M-KOPA;Twiga Foods
[ET]
Ethiopian Airlines > Ethiopia;Ethio Telecom > Ethiopia
[ZA]
Absa|ABSA=ABGJ.J;African Rainbow Minerals;AngloGold Ashanti|AngloGold=AU
Anglo American Platinum|Amplats|Valterra Platinum;Aspen Pharmacare|Aspen Pharma;Bidvest
Capitec|Capitec Bank
De Beers > Anglo American;Discovery Ltd;Eskom > South Africa;Exxaro;FirstRand|First National Bank
Gold Fields=GFI
Harmony Gold;Impala Platinum|Implats;Investec;Kumba Iron Ore > Anglo American;MTN|MTN Group
Multichoice|MultiChoice
Naspers=NPNJn.J;Nedbank;Old Mutual;Pick n Pay;Prasa;PetroSA;Sanlam;Sappi;Sasol=SOLJ.J;Shoprite
Sibanye-Stillwater|Sibanye;South African Airways|SAA > South Africa;Standard Bank=SBKJ.J;Steinhoff
Telkom SA;Thungela
Tiger Brands;Transnet > South Africa;Denel > South Africa;Vodacom > Vodafone;Woolworths Holdings
Northam Platinum
Denel Dynamics;Takealot > Naspers;Airlink;Northam;Seriti
[AO]
Sonangol > Angola;Endiama > Angola;TAAG
[MZ]
Mozambique LNG > TotalEnergies
[ZM]
Konkola Copper Mines;Mopani Copper Mines;Zesco
[ZW]
Zimplats;Econet|Econet Wireless
[CD]
Gecamines|Gécamines > Congo;Kamoa-Kakula|Kamoa Copper;Tenke Fungurume > CMOC
[GH]
Ghana Cocoa Board|Cocobod > Ghana;GNPC > Ghana
[RW]
RwandAir
[TZ]
TPDC > Tanzania
[BW]
Debswana
[GN]
Simandou;Compagnie des Bauxites de Guinee
"""

ASIA_COMPANIES = """
[CN]
AAC Technologies=2018.HK;AgiBot;Aier Eye Hospital;Air China=0753.HK;Alibaba Health > Alibaba
Ant International > Ant Group;Amlogic;Anker Innovations;Anta|Anta Sports=2020.HK
Anbang|Anbang Insurance
Aviation Industry Corp of China|AVIC > China;BAIC|BAIC Motor|BAIC Group;Baichuan AI
Bank of Communications|BoCom=3328.HK
Baosteel|Baowu Steel|China Baowu > China;BeiGene|BeOne Medicines=ONC;BGI|BGI Genomics
Brilliance China
BYD Electronic > BYD;BYD Semiconductor > BYD;CALB|CALB Group;CanSino|CanSino Biologics
China Aerospace Science and Technology Corporation|CASC > China
China Aerospace Science and Industry Corp|CASIC > China
China Citic Bank|CITIC Bank|Citic Bank;CITIC Securities|Citic Securities
Citic Group|CITIC Group|CITIC > China
China Coal;China Communications Construction|CCCC > China;China Development Bank > China
Export-Import Bank of China > China;China Eastern|China Eastern Airlines=0670.HK
China Southern|China Southern Airlines=1055.HK;Hainan Airlines > HNA Group;HNA Group|HNA
China Electronics Corporation|China Electronics Corp;China Electronics Technology Group|CETC
China Energy Investment|CHN Energy;China Everbright|China Everbright Bank;China FAW|FAW Group|FAW
China General Nuclear Power|CGN;China National Nuclear Corporation|CNNC;China Huaneng|Huaneng Power
China International Capital Corporation|CICC=3908.HK
China Investment Corporation|China Investment Corp > China
China Life|China Life Insurance=2628.HK;China Literature > Tencent;China Merchants Bank=3968.HK
China Merchants Group
China Minmetals|Minmetals;China Minsheng Bank|Minsheng Bank
China Molybdenum|CMOC|CMOC Group=603993.SS
China National Chemical|ChemChina;Sinochem;China Northern Rare Earth|Northern Rare Earth
China Railway Group
CRRC|CRRC Corp=1766.HK;China Rare Earth Group
China Resources|China Resources Power|China Resources Land
China Satellite Network Group|SatNet;China Shenhua|Shenhua Energy|China Shenhua Energy=1088.HK
China State Construction|China State Construction Engineering
China State Shipbuilding|China State Shipbuilding Corp
China Three Gorges|Three Gorges;China Tower=0788.HK;Chinalco|Aluminum Corp of China|Chalco=2600.HK
Changan|Changan Automobile|Chongqing Changan;CloudWalk;Cofco|COFCO > China
COSCO|Cosco|Cosco Shipping|COSCO Shipping=1919.HK;CSPC Pharmaceutical;Dada Nexus;DeepRoute.ai
Dalian Wanda|Wanda Group
Dongfeng|Dongfeng Motor=0489.HK;East Buy;Eoptolink;EHang=EH;Ele.me > Alibaba;Empyrean Technology
EVE Energy=300014.SZ
Everest Medicines;Fosun|Fosun International=0656.HK
Foxconn Industrial Internet|FII > Foxconn=601138.SS;Fourth Paradigm
Fuyao Glass|Fuyao;GAC|GAC Group|Guangzhou Automobile=2238.HK;Ganfeng|Ganfeng Lithium=1772.HK
GCL Technology|GCL-Poly
GDS Holdings=GDS;GigaDevice=603986.SS;Goertek|GoerTek=002241.SZ
Gotion|Gotion High-tech|Gotion High-Tech=002074.SZ
Gree|Gree Electric|Gree Electric Appliances;Haier|Haier Smart Home=600690.SS;Haidilao=6862.HK
Hesai|Hesai Group=HSAI
Hengrui|Jiangsu Hengrui;Hisense;Horizon Robotics=9660.HK;Huya > Tencent;Hua Hong Grace > Hua Hong
Huatai Securities
Iluvatar CoreX|Iluvatar;Innolight|InnoLight|Zhongji Innolight=300308.SZ;Innoscience
Inner Mongolia Yili|Yili|Yili Group=600887.SS;JA Solar;JAC Motors|JAC|Anhui Jianghuai
JCET|JCET Group=600584.SS
JD Logistics > JD.com;JD.com Health > JD.com;Jiangxi Copper;Jidu Auto;JinkoSolar|Jinko Solar=JKS
Kaisa|Kaisa Group=1638.HK;KE Holdings|Beike=BEKE;Kingsoft|Kingsoft Cloud=KC;Kunlun Tech
Kunlunxin > Baidu
Kweichow Moutai|Moutai=600519.SS;Leapmotor|Zhejiang Leapmotor=9863.HK;LeEco;Li Ning=2331.HK
Longi|LONGi|LONGi Green Energy=601012.SS;Logan Group;Longfor|Longfor Group
Loongson|Loongson Technology=688047.SS
Luckin|Luckin Coffee;Luxshare|Luxshare Precision=002475.SZ;Maxscend
Mengniu|China Mengniu Dairy=2319.HK;Meizu
MetaX|MetaX Integrated Circuits;Midea|Midea Group=000333.SZ;MiniMax AI;Mixue|Mixue Group;MMG Ltd
Momenta
Montage Technology=688008.SS;NavInfo;New Oriental=EDU;Nexchip;Norinco > China;Nongfu Spring=9633.HK
OmniVision|Will Semiconductor|OmniVision Technologies;Orient Securities;Phytium|Phytium Technology
PICC
Piotech=688072.SS;Poly Developments;Pony.ai=PONY;Pop Mart=9992.HK;QuantumCTek;RedNote|Xiaohongshu
Rongsheng Petrochemical;Roborock;SAIC-GM;Sany|Sany Heavy=600031.SS;Seazen
SF Express|SF Holding=002352.SZ;Shandong Gold
Shanghai Electric;Shanghai Pudong Development Bank;Shanghai Stock Exchange;Shenzhen Stock Exchange
Beijing Stock Exchange;Sichuan Changhong;SICC;SiCarrier;Shimao|Shimao Group;Sina Corp
Sinopharm|China National Pharmaceutical;Sogou;Sohu;StarFive
State Grid|State Grid Corporation of China > China
State Power Investment Corp|SPIC;China Southern Power Grid;Sunac|Sunac China=1918.HK
Sungrow|Sungrow Power=300274.SZ
Sunny Optical=2382.HK;TAL Education=TAL;TCL|TCL Technology=000100.SZ;TCL CSOT > TCL
Tencent Cloud > Tencent
Tencent Music=TME;Tianqi Lithium|Tianqi=002466.SZ;Tongwei;Tmall > Alibaba
Tongfu Microelectronics=002156.SZ
Trina Solar|Trinasolar;Trip.com|Ctrip=TCOM;Tsingshan|Tsingshan Holding;Unisoc|UNISOC|Spreadtrum
UBTech|UBTech Robotics=9880.HK;Unitree|Unitree Robotics;VeriSilicon=688521.SS;Vipshop=VIPS
Voyah > Dongfeng
Wanhua Chemical;Weichai|Weichai Power;WeRide=WRD;WH Group=0288.HK;Wuliangye=000858.SZ
WuXi AppTec=2359.HK
WuXi Biologics|Wuxi Biologics=2269.HK;Wuhan Xinxin|XMC;XCMG;Yangtze Optical;Yihai Kerri
Yum China=YUMC;Yonyou
Zeekr > Geely;Zhaoxin;Zhongrong International Trust|Zhongrong;Zhongzhi|Zhongzhi Enterprise Group
Zijin|Zijin Mining=601899.SS;ZhongAn;Zoomlion;Seres Group|Seres=601127.SS;Aito > Seres Group
Li Auto=LI;Kuaishou=1024.HK
JD.com=JD;Lenovo=0992.HK;Manus AI;01.AI;StepFun;Z.ai;Qihoo 360|360 Security
Volcano Engine > ByteDance;SiEngine
Black Sesame|Black Sesame Technologies=2533.HK;Bitmain;Canaan Inc=CAN;MicroBT;Nuctech;Autel
Envision Energy|Envision Group;AESC;Goldwind;Mingyang|Ming Yang Smart Energy;Sunwoda
SVOLT|Svolt Energy;CNGR
Huayou Cobalt|Zhejiang Huayou Cobalt;GEM Co;Landspace|LandSpace;Galactic Energy;iSpace China
ChangXin > CXMT
[HK]
AIA|AIA Group=1299.HK;Bank of East Asia=0023.HK;BOC Hong Kong=2388.HK;Chow Tai Fook=1929.HK
CLP Holdings|CLP Power=0002.HK;CK Asset=1113.HK;CK Infrastructure;Galaxy Entertainment=0027.HK
Greater Bay Airlines
Hang Lung Properties;Hang Seng Bank > HSBC=0011.HK;Henderson Land=0012.HK;Hong Kong Airlines
HK Express > Cathay Pacific
Hong Kong Exchanges and Clearing|Hong Kong Exchanges & Clearing|HKEX|
  Hong Kong stock exchange=0388.HK
Hong Kong and China Gas;Hutchison Ports > CK Hutchison;Jardine Matheson=JARD.SI;Lalamove
Link REIT=0823.HK
MTR Corp|MTR Corporation=0066.HK;New World Development=0017.HK;PCCW=0008.HK;Sands China=1928.HK
Sun Hung Kai Properties|Sun Hung Kai=0016.HK;Swire Pacific=0019.HK;Swire Properties=1972.HK
Techtronic|Techtronic Industries=0669.HK;Wharf Holdings;Animoca Brands;Next Digital
Melco Resorts=MLCO;Gavekal
Crypto.com;Orient Overseas|OOCL;Johnson Electric;VTech;Esquel;Li & Fung;Budweiser APAC
[MO]
SJM Holdings;MGM China
[TW]
Accton=2345.TW;Advantech=2395.TW;Alchip|Alchip Technologies=3661.TW;ASMedia
AU Optronics|AUO=2409.TW;Catcher Technology
Cathay Financial=2882.TW;Chailease;Chang Hwa Bank;China Airlines=2610.TW;China Steel=2002.TW
Chunghwa Telecom=2412.TW
CTBC|CTBC Financial;Delta Electronics=2308.TW;E Ink|E Ink Holdings=8069.TWO
EVA Air|EVA Airways=2618.TW
Evergreen Marine|Evergreen Group=2603.TW;Far Eastern New Century;Far EasTone
Formosa Plastics=1301.TW
Fubon Financial|Fubon=2881.TW;Giant Bicycles;Gigabyte|Gigabyte Technology=2376.TW
Global Unichip|GUC=3443.TW;Gogoro=GGR
HTC=2498.TW;Innolux=3481.TW;Kinsus;Largan|Largan Precision=3008.TW
Lite-On|Lite-On Technology=2301.TW;Macronix=2337.TW
Mega Financial;Micro-Star International=2377.TW;Nan Ya Plastics|Nanya Plastics
Nanya Technology|Nanya=2408.TW
Novatek Microelectronics=3034.TW;Pou Chen
Powerchip|PSMC|Powerchip Semiconductor Manufacturing=6770.TW
Powertech Technology;Realtek=2379.TW;Siliconware Precision|SPIL > ASE;Starlux|Starlux Airlines
Synnex Taiwan
Taiwan Cement=1101.TW;Taiwan Mobile;Taiwan High Speed Rail;Taiwan Power Company|Taipower > Taiwan
Taiwan Stock Exchange
Unimicron=3037.TW;Uni-President=1216.TW;Vanguard International Semiconductor=5347.TWO
Visual Photonics;Wan Hai Lines
WPG Holdings;Winbond|Winbond Electronics=2344.TW;Wiwynn=6669.TW;Yageo=2327.TW
Yang Ming|Yang Ming Marine;Phison=8299.TWO
Sino-American Silicon Products;Win Semiconductors;Episil;King Yuan Electronics|KYEC;Chroma ATE
Auras Technology
Asia Vital Components;CPC Corp Taiwan;Aerospace Industrial Development Corp|AIDC;CSBC Taiwan
[KR]
Amorepacific=090430.KS;Asiana|Asiana Airlines > Korean Air;Celltrion=068270.KS;CJ CheilJedang
CJ ENM;CJ Group;Coway
Daewoo Shipbuilding|Hanwha Ocean|Daewoo Shipbuilding & Marine Engineering > Hanwha=042660.KS
DB HiTek=000990.KS
Doosan|Doosan Enerbility|Doosan Group=034020.KS;Doosan Bobcat;E-Mart|Emart;GS Caltex;GS Holdings
Hana Financial|Hana Bank=086790.KS;Hanjin Shipping;Hanjin Group;Hankook Tire
Hanmi Semiconductor=042700.KS
Hanwha Aerospace > Hanwha=012450.KS;Hanwha Systems > Hanwha
Hanwha Solutions|Qcells|Hanwha Qcells > Hanwha
HD Hyundai|Hyundai Heavy|HD Hyundai Heavy Industries|Hyundai Heavy Industries
HMM|Hyundai Merchant Marine
Hybe|HYBE|Big Hit Entertainment=352820.KS;Hyosung;Hyundai Mobis=012330.KS;Hyundai Steel
Hyundai Rotem=064350.KS
Hyundai Glovis;Industrial Bank of Korea > South Korea;Jeju Air;Kakao=035720.KS
KakaoBank|Kakao Bank > Kakao
KakaoPay|Kakao Pay > Kakao;KB Financial|KB Kookmin Bank|Kookmin Bank=105560.KS
Kia|Kia Motors > Hyundai=000270.KS
Korea Aerospace Industries=047810.KS;Korea Development Bank > South Korea
Korea Electric Power|Kepco|KEPCO > South Korea=015760.KS;Korea Exchange;Korea Gas|Kogas|KOGAS
Korea Hydro & Nuclear Power|KHNP;Korea Investment & Securities;Korea Zinc=010130.KS
Korean Air|Korean Air Lines=003490.KS;Krafton|KRAFTON=259960.KS;KT Corp=030200.KS;KT&G
LG Chem > LG Group=051910.KS
LG Display > LG Group=034220.KS;LG Electronics > LG Group=066570.KS
LG Energy Solution|LGES > LG Chem=373220.KS;LG Group
LG Innotek > LG Group=011070.KS;LG Uplus|LG U+;LIG Nex1|LIG Nex1 Co;Lotte|Lotte Group
Lotte Chemical|Lotte Chemical Corp > Lotte;Lotte Shopping > Lotte;MBK Partners;Mirae Asset
Naver Webtoon|Webtoon Entertainment > Naver;NCSoft=036570.KS;Netmarble;Nexon=3659.T
NongHyup|NongHyup Bank;Nongshim
Pearl Abyss;Posco Future M > Posco;Posco International > Posco;Rebellions AI;FuriosaAI
Samsung Biologics > Samsung=207940.KS;Samsung C&T > Samsung=028260.KS;Samsung Display > Samsung
Samsung Electro-Mechanics > Samsung=009150.KS;Samsung Engineering > Samsung;Samsung Fire & Marine
Samsung Foundry > Samsung;Samsung Heavy|Samsung Heavy Industries > Samsung=010140.KS
Samsung Life|Samsung Life Insurance > Samsung=032830.KS;Samsung SDS > Samsung=018260.KS
Samsung Securities > Samsung
Samyang Foods;SeAH Steel;Shinhan|Shinhan Bank|Shinhan Financial Group=055550.KS;Shinsegae
SK Biopharm > SK Group
SK Bioscience > SK Group;SK Ecoplant > SK Group;SK Gas > SK Group;SK Innovation > SK Group=096770.KS
SK Siltron > SK Group;SK Square > SK Group=402340.KS;SKC > SK Group;SM Entertainment=041510.KQ
JYP Entertainment=035900.KQ;YG Entertainment;SsangYong Motor|KG Mobility;Toss bank|Viva Republica
Upbit|Dunamu;Bithumb
T'way Air;Woori|Woori Bank|Woori Financial Group=316140.KS;Yanolja;EcoPro|Ecopro BM=247540.KQ;L&F
Jusung Engineering
Wonik IPS;Seegene;GC Biopharma;Yuhan;Hanmi Pharm;SK Enmove > SK Group
National Pension Service > South Korea
Terraform Labs
[JP]
7-Eleven > Seven & i;Seven & i|Seven & i Holdings|Seven & I=3382.T;Aeon Co=8267.T;AGC Inc=5201.T
Ajinomoto=2802.T
ANA Holdings|All Nippon Airways|ANA=9202.T;Aisin|Aisin Seiki=7259.T;Alps Alpine=6770.T
Asahi Group|Asahi Group Holdings=2502.T;Asahi Kasei=3407.T;Asics|ASICS=7936.T
Astellas|Astellas Pharma=4503.T
Bandai Namco=7832.T;Bridgestone=5108.T;Brother Industries;Calbee;Capcom=9697.T;Casio=6952.T
Chubu Electric|Chubu Electric Power=9502.T;Chugai|Chugai Pharmaceutical > Roche=4519.T;Coincheck
CyberAgent=4751.T
Dai Nippon Printing|DNP=7912.T;Dai-ichi Life=8750.T;Daihatsu > Toyota;Daiichi Sankyo=4568.T
Daikin|Daikin Industries=6367.T;Daio Paper;Daiwa Securities|Daiwa=8601.T;DeNA=2432.T;Dentsu=4324.T
Disco Corp=6146.T
East Japan Railway|JR East=9020.T;Central Japan Railway|JR Central=9022.T
West Japan Railway|JR West=9021.T;Ebara=6361.T
Eisai=4523.T;Electric Power Development|J-Power=9513.T;Eneos|ENEOS=5020.T;Fanuc|FANUC=6954.T
FamilyMart
Fuji Electric=6504.T;Fujifilm|FUJIFILM=4901.T;Fujikura=5803.T
Fuji Media|Fuji TV|Fuji Media Holdings=4676.T
Furukawa Electric=5801.T;GS Yuasa=6674.T;Hamamatsu Photonics=6965.T;Hankyu Hanshin
Hino|Hino Motors > Toyota=7205.T
Hitachi Energy > Hitachi;Hitachi High-Tech > Hitachi;Hokkaido Electric|Hokkaido Electric Power
Hoya|HOYA=7741.T
Ibiden=4062.T;Idemitsu|Idemitsu Kosan=5019.T;IHI|IHI Corp=7013.T;Inpex|INPEX=1605.T
Isetan Mitsukoshi=3099.T
Isuzu|Isuzu Motors=7202.T;Itochu|ITOCHU=8001.T;Japan Airlines|JAL=9201.T
Japan Advanced Semiconductor Manufacturing|JASM > TSMC;Japan Display=6740.T
Japan Exchange Group|Tokyo Stock Exchange=8697.T;Japan Investment Corp
Japan Post|Japan Post Holdings=6178.T
Japan Post Bank=7182.T;Japan Tobacco=2914.T;Jera|JERA;JFE|JFE Holdings|JFE Steel=5411.T
JSR|JSR Corp;JTEKT=6473.T
Kajima=1812.T;Kansai Electric|Kansai Electric Power=9503.T;Kao Corp=4452.T
Kawasaki Heavy|Kawasaki Heavy Industries=7012.T;Kawasaki Kisen|K Line=9107.T;KDDI=9433.T
Keyence=6861.T;Kikkoman=2801.T
Kioxia=285A.T;Kirin|Kirin Holdings=2503.T;Kobayashi Pharmaceutical=4967.T;Kobe Steel=5406.T
Kokusai Electric=6525.T
Komatsu=6301.T;Konami=9766.T;Konica Minolta=4902.T;Kubota=6326.T;Kyocera=6971.T;Kyoto Animation
Kyushu Electric|Kyushu Electric Power=9508.T;Lasertec=6920.T;Lawson Inc
Line Yahoo|LY Corp|Line Corp=4689.T
Lixil|LIXIL=5938.T;Marubeni=8002.T;Mercari=4385.T;MinebeaMitsumi=6479.T;Mitsubishi Chemical=4188.T
Mitsubishi Corp=8058.T;Mitsubishi Electric=6503.T;Mitsubishi Estate=8802.T
Mitsubishi Materials=5711.T
Mitsui & Co|Mitsui=8031.T;Mitsui Chemicals=4183.T;Mitsui Fudosan=8801.T
Mitsui OSK Lines|Mitsui O.S.K. Lines=9104.T
Mizuho|Mizuho Financial|Mizuho Financial Group|Mizuho Bank=8411.T;MS&AD|MS&AD Insurance=8725.T
Muji|Ryohin Keikaku=7453.T;Murata|Murata Manufacturing=6981.T;NGK Insulators=5333.T;Nidec=6594.T
Nippon Express=9147.T
Nippon Life;Nippon Paint=4612.T;Nippon Yusen|NYK|NYK Line=9101.T;Nissin Foods=2897.T;Nitori=9843.T
Nitto Denko=6988.T
Norinchukin|Norinchukin Bank;NSK=6471.T;NTT Data > NTT=9613.T;NTT Docomo|Docomo|NTT DoCoMo > NTT
Obayashi=1802.T
Oji Holdings=3861.T;Olympus Corp=7733.T;Omron=6645.T;Ono Pharmaceutical=4528.T;Oriental Land=4661.T
Orix|ORIX=8591.T
Osaka Gas=9532.T;Otsuka|Otsuka Holdings=4578.T;Pasona;Peach Aviation > ANA Holdings;Pioneer Corp
Preferred Networks
Recruit Holdings=6098.T;Resona|Resona Holdings=8308.T;Resonac|Showa Denko=4004.T;Ricoh=7752.T
Sakana AI;Sanrio=8136.T
Sapporo Holdings=2501.T;SBI Holdings=8473.T;Secom=9735.T;Sega|Sega Sammy=6460.T
Seiko Epson|Epson=6724.T
Sekisui House=1928.T;Sharp Corp > Foxconn=6753.T;Shimadzu=7701.T;Shimano=7309.T
Shin-Etsu|Shin-Etsu Chemical=4063.T
Shinko Electric;Shionogi=4507.T;Shiseido=4911.T;Shizuoka Bank;SMC Corp=6273.T;Socionext=6526.T
SoftBank Corp > SoftBank=9434.T;Sojitz=2768.T;Sompo|Sompo Holdings=8630.T
Sony Music|Sony Music Entertainment > Sony
Sony Pictures > Sony;Sony Semiconductor|Sony Semiconductor Solutions > Sony;Square Enix=9684.T
Subaru=7270.T
Sumco|SUMCO=3436.T;Sumitomo Chemical=4005.T;Sumitomo Corp=8053.T;Sumitomo Electric=5802.T
Sumitomo Life
Sumitomo Metal Mining=5713.T
Sumitomo Mitsui|Sumitomo Mitsui Financial Group|SMFG|SMBC|Sumitomo Mitsui Banking Corp=8316.T
Suntory=2587.T
Suzuki|Suzuki Motor=7269.T;T&D Holdings=8795.T;Taiheiyo Cement;Taisei=1801.T;Taiyo Yuden=6976.T
Takata
Takashimaya=8233.T;TDK=6762.T;Teijin=3401.T;Terumo=4543.T;Toei;Toho|TOHO=9602.T
Tohoku Electric|Tohoku Electric Power
Tokio Marine=8766.T;Tokyo Gas=9531.T;Tokyo Metro;Tokuyama=4043.T;Tokyu;Toppan=7911.T
Toray|Toray Industries=3402.T
Tosoh=4042.T;TOTO Ltd=5332.T;Toyota Industries > Toyota=6201.T;Toyota Tsusho > Toyota=8015.T
Lexus > Toyota
Trend Micro=4704.T;Ulvac|ULVAC=6728.T;Unicharm=8113.T;Yamaha=7951.T;Yamaha Motor=7272.T
Yamato Holdings|Yamato Transport=9064.T;Yaskawa|Yaskawa Electric=6506.T
Yokogawa|Yokogawa Electric=6841.T;Zensho
Zozo|ZOZO=3092.T;JX Nippon Mining|JX Advanced Metals;Government Pension Investment Fund|GPIF > Japan
Japan Bank for International Cooperation|JBIC > Japan;Nihon Hidankyo;Studio Ghibli
Toyota Boshoku > Toyota
Denso Ten > Denso;ispace Inc;Astroscale;Interstellar Technologies;Teikoku Databank
Tokyo Shoko Research
[IN]
ACC Cement;Adani Green|Adani Green Energy > Adani=ADANIGREEN.NS;Adani Ports > Adani=ADANIPORTS.NS
Adani Power > Adani=ADANIPOWER.NS;Aditya Birla|Aditya Birla Group;Air India Express > Air India
Akasa Air
Ambuja Cements > Adani;Apollo Hospitals=APOLLOHOSP.NS;Ashok Leyland=ASHOKLEY.NS
Asian Paints=ASIANPAINT.NS
Aurobindo Pharma=AUROPHARMA.NS;Axis Bank=AXISBANK.NS;Bajaj Auto=BAJAJ-AUTO.NS
Bajaj Finance=BAJFINANCE.NS
Bajaj Finserv=BAJAJFINSV.NS;Bandhan Bank;Bank of Baroda > India=BANKBARODA.NS;Bharat Biotech
Bharat Electronics > India=BEL.NS;Bharat Heavy Electricals|BHEL > India=BHEL.NS
Bharat Petroleum|BPCL > India=BPCL.NS
Bharti Airtel|Airtel|Bharti=BHARTIARTL.NS;Biocon=BIOCON.NS;Bombay Stock Exchange
National Stock Exchange of India
Britannia Industries=BRITANNIA.NS;BSNL > India;BluSmart;Canara Bank=CANBK.NS;CG Power=CGPOWER.NS
Cipla=CIPLA.NS
Coal India > India=COALINDIA.NS;Dabur=DABUR.NS;DLF Ltd
Dr Reddy's|Dr. Reddy's|Dr Reddy's Laboratories|Dr. Reddy's Laboratories=DRREDDY.NS;Dream11
Eicher Motors|Royal Enfield=EICHERMOT.NS;Essar;Eternal Ltd|Zomato=ETERNAL.NS;Blinkit > Eternal Ltd
GAIL|GAIL India > India=GAIL.NS;GMR Group|GMR Airports;Glenmark|Glenmark Pharma;Go First
Godrej|Godrej Industries
Grasim=GRASIM.NS;HAL India|Hindustan Aeronautics > India=HAL.NS
HCL|HCLTech|HCL Technologies|HCL Tech=HCLTECH.NS
HDFC|HDFC Bank=HDFCBANK.NS;HDFC Life=HDFCLIFE.NS;Hero MotoCorp|Hero Motocorp=HEROMOTOCO.NS
Hindalco=HINDALCO.NS
Novelis > Hindalco;Hindustan Petroleum|HPCL > India;Hindustan Unilever > Unilever=HINDUNILVR.NS
Hindustan Zinc > Vedanta
ICICI|ICICI Bank=ICICIBANK.NS;IDBI Bank;IDFC First Bank
Indian Oil|Indian Oil Corp|Indian Oil Corporation > India=IOC.NS
Indian Railways > India;IndiGo|InterGlobe Aviation=INDIGO.NS;IndusInd|IndusInd Bank=INDUSINDBK.NS
ITC Ltd=ITC.NS
Jet Airways;Jindal Steel;Jio|Reliance Jio|Jio Platforms > Reliance Industries
Reliance Retail > Reliance Industries
Jio Financial > Reliance Industries;JSW Steel|JSW|JSW Group=JSWSTEEL.NS;Kaynes|Kaynes Technology
Kotak Mahindra Bank|Kotak Mahindra|Kotak=KOTAKBANK.NS;Larsen & Toubro|L&T=LT.NS
LTIMindtree > Larsen & Toubro;Lenskart
LIC India|Life Insurance Corporation|Life Insurance Corp of India > India=LICI.NS;Lupin=LUPIN.NS
Mahindra|Mahindra & Mahindra|M&M=M&M.NS;Maruti|Maruti Suzuki > Suzuki=MARUTI.NS;Meesho;MRF
Muthoot Finance
Myntra > Flipkart;NTPC > India=NTPC.NS;Nayara Energy > Rosneft;Nestle India > Nestle;Nykaa=NYKAA.NS
Ola|Ola Cabs
Ola Electric=OLAELEC.NS;Oil and Natural Gas Corporation|ONGC > India=ONGC.NS;Oyo Rooms|OYO
PhonePe > Walmart
Power Grid|Power Grid Corp > India;Punjab National Bank > India;PVR Inox|PVR;Razorpay;Ranbaxy
SBI India|State Bank of India > India=SBIN.NS;Serum Institute|Serum Institute of India;Shree Cement
Siemens India > Siemens;SpiceJet=SPICEJET.NS;Sun Pharma|Sun Pharmaceutical=SUNPHARMA.NS
Suzlon=SUZLON.NS
Swiggy=SWIGGY.NS;Tata Chemicals > Tata;Tata Communications > Tata
Tata Consumer|Tata Consumer Products > Tata
Tata Electronics > Tata;Tata Power > Tata=TATAPOWER.NS;Titan Company > Tata=TITAN.NS
Tech Mahindra > Mahindra=TECHM.NS
TVS Motor=TVSMOTOR.NS;UltraTech|UltraTech Cement=ULTRACEMCO.NS;UPL Ltd;Urban Company
Vistara > Air India
Vodafone Idea=IDEA.NS;Yes Bank=YESBANK.NS;Zee Entertainment|Zee=ZEEL.NS;Zepto;Zerodha;Zoho
Dixon Technologies=DIXON.NS
Sarvam AI;Krutrim;Skyroot|Skyroot Aerospace;Agnikul;Antrix
NPCI|National Payments Corporation of India
Ather Energy=ATHERENERG.NS;Delhivery=DELHIVERY.NS;Policybazaar|PB Fintech;Groww;Torrent Pharma
Welspun
Waaree|Waaree Energies;ReNew|ReNew Power;Greenko;Avaada;Crisil > S&P Global;Icra
[PK]
Pakistan International Airlines|PIA > Pakistan;Habib Bank;Engro;K-Electric
Oil and Gas Development Company;Lucky Cement
Fauji Fertilizer
[BD]
Biman Bangladesh Airlines|Biman > Bangladesh;Grameen Bank;Grameenphone > Telenor;bKash;Beximco;Pran
[LK]
SriLankan Airlines > Sri Lanka;Ceylon Petroleum Corporation > Sri Lanka;John Keells
[NP]
Buddha Air;Yeti Airlines;Nepal Airlines
[SG]
CapitaLand=9CI.SI;City Developments|CDL=C09.SI;ComfortDelGro;DBS|DBS Bank|DBS Group=D05.SI
Frasers Property
Garena > Sea Ltd;Genting Singapore=G13.SI;GIC Private > Singapore;Keppel|Keppel Corp=BN4.SI
Lazada > Alibaba;Mapletree
Ninja Van;OCBC|Oversea-Chinese Banking Corp|OCBC Bank=O39.SI;Olam|Olam Group=VC2.SI;PropertyGuru
PSA International > Temasek;Razer;Scoot > Singapore Airlines;Seatrium|Sembcorp Marine=5E2.SI
Sembcorp|Sembcorp Industries=U96.SI;SGX|Singapore Exchange=S68.SI;Singapore Airlines=C6L.SI
Singapore Press Holdings
SMRT;ST Engineering=S63.SI;StarHub;UOB|United Overseas Bank=U11.SI;UTAC;Venture Corporation
Wilmar|Wilmar International=F34.SI;Yangzijiang|Yangzijiang Shipbuilding=BS6.SI;Carousell
Flex Ltd=FLEX
Kulicke & Soffa=KLIC;BW Group;BW LPG;Golden Agri-Resources;Nanofilm;Patsnap;Advance Intelligence
[MY]
AirAsia|AirAsia X;Axiata;Batik Air Malaysia;CIMB|CIMB Group=CIMB.KL;Genting;IOI Corp;Inari Amertron
Khazanah|Khazanah Nasional > Malaysia;Malaysia Airlines;Malaysia Airports;Maxis
Maybank|Malayan Banking=MBBM.KL
Petronas|PETRONAS > Malaysia;Proton Holdings > Geely;Perodua;Public Bank Bhd;Sapura Energy
Sime Darby;Telekom Malaysia
Tenaga|Tenaga Nasional=TENA.KL;Top Glove;YTL|YTL Power;1MDB|1Malaysia Development Berhad
FGV Holdings;Gamuda;Unisem
SilTerra;Carsome
[ID]
Adaro|Adaro Energy=ADRO.JK;Astra International=ASII.JK;Bank Central Asia|BCA=BBCA.JK
Bank Mandiri=BMRI.JK
Bank Negara Indonesia|BNI=BBNI.JK;Bank Rakyat Indonesia|BRI Indonesia=BBRI.JK;Bukalapak
Danantara > Indonesia
Freeport Indonesia > Freeport-McMoRan;Garuda|Garuda Indonesia > Indonesia;Gudang Garam;Indofood
Indosat|Indosat Ooredoo Hutchison;Lion Air;Sriwijaya Air;Merdeka Copper;Pertamina > Indonesia
PLN|Perusahaan Listrik Negara > Indonesia;Sinar Mas;Telkom Indonesia > Indonesia=TLKM.JK;Traveloka
Unilever Indonesia > Unilever;Vale Indonesia;Aneka Tambang|Antam;Inalum;Bumi Resources
Indonesia Investment Authority > Indonesia;Asia Pulp & Paper > Sinar Mas;Chandra Asri;Waskita Karya
Timah
[TH]
Advanced Info Service;Bangkok Bank=BBL.BK;Bangkok Airways;Central Group
Charoen Pokphand|CP Group|Charoen Pokphand Foods
CP All;Delta Electronics Thailand > Delta Electronics;Gulf Energy|Gulf Development
Indorama|Indorama Ventures
Kasikornbank|KBank=KBANK.BK;Krung Thai Bank;PTT|PTT Exploration > Thailand=PTT.BK;Siam Cement=SCC.BK
Siam Commercial Bank|SCB X=SCB.BK;Thai Airways|Thai Airways International;ThaiBev|Thai Beverage
Thai Union;True Corp
WHA Corp;Airports of Thailand;Banpu;Minor International;Boon Rawd
[VN]
Bamboo Airways;FPT|FPT Corp;Hoa Phat;Masan|Masan Group;Petrovietnam|PetroVietnam > Vietnam
Vietcombank
VietJet|Vietjet|VietJet Air;Vietnam Airlines > Vietnam;Vietnam Electricity|EVN Vietnam > Vietnam
Viettel > Vietnam
Vinamilk;VinFast|Vinfast > Vingroup=VFS;Vingroup;Vinhomes > Vingroup;VNG Corp;Techcombank;BIDV
Van Thinh Phat
Saigon Commercial Bank
[PH]
Ayala|Ayala Corp;BDO Unibank;Bank of the Philippine Islands;Cebu Pacific;GCash;Globe Telecom
International Container Terminal Services|ICTSI;Jollibee|Jollibee Foods;Manila Electric|Meralco
Metrobank;Nickel Asia
Philippine Airlines;PLDT;San Miguel Corp;SM Investments;Smart Communications > PLDT
[MM]
Myanma Oil and Gas Enterprise > Myanmar
[KH]
Prince Group|Prince Holding Group;Huione|Huione Group;NagaCorp
[LA]
[MN]
Oyu Tolgoi > Rio Tinto;Erdenes Mongol
[BN]
Royal Brunei Airlines
[KP]
Lazarus Group
[AU]
AGL Energy|AGL=AGL.AX;AMP Ltd=AMP.AX;Ampol=ALD.AX;ANZ|ANZ Bank|ANZ Group=ANZ.AX;APA Group=APA.AX
Aristocrat Leisure=ALL.AX;ASX Ltd|Australian Securities Exchange=ASX.AX;Atlassian Corp > Atlassian
Aurizon=AZJ.AX;AusNet
Australia Post;AustralianSuper;Bank of Queensland=BOQ.AX;Bega Cheese
Bendigo Bank|Bendigo and Adelaide Bank=BEN.AX
BlueScope|BlueScope Steel=BSL.AX;Boral;Brambles=BXB.AX;Canva;Chemist Warehouse;Cochlear=COH.AX
Coles|Coles Group=COL.AX
Commonwealth Bank|Commonwealth Bank of Australia|CBA=CBA.AX;Computershare=CPU.AX;Crown Resorts
CSL|CSL Ltd=CSL.AX
David Jones;Domain Holdings;Endeavour Group=EDV.AX;Evolution Mining=EVN.AX
Fortescue|Fortescue Metals|Fortescue Metals Group=FMG.AX;Goodman Group=GMG.AX;Hancock Prospecting
Harvey Norman=HVN.AX
IGO Ltd=IGO.AX;Iluka|Iluka Resources=ILU.AX;Incitec Pivot;Insurance Australia Group=IAG.AX
James Hardie=JHX.AX
JB Hi-Fi=JBH.AX;Jetstar > Qantas;Lendlease=LLC.AX;Liontown|Liontown Resources=LTR.AX
Lynas|Lynas Rare Earths=LYC.AX
Macquarie|Macquarie Group|Macquarie Bank=MQG.AX;Medibank=MPL.AX;Mineral Resources=MIN.AX;Myer=MYR.AX
National Australia Bank|NAB=NAB.AX;NBN Co > Australia;Newcrest|Newcrest Mining > Newmont
Nine Entertainment=NEC.AX
Northern Star Resources=NST.AX;Optus > Singtel;Origin Energy=ORG.AX;Orica=ORI.AX
Oz Minerals|OZ Minerals > BHP
Paladin Energy=PDN.AX;Perpetual Ltd;Pilbara Minerals|PLS Group=PLS.AX;QBE|QBE Insurance=QBE.AX;Qube
Ramsay Health Care=RHC.AX;REA Group=REA.AX;ResMed=RMD;Rex Airlines|Regional Express
Santos Ltd=STO.AX;SEEK Ltd=SEK.AX
Seven West Media|Seven Group;Sonic Healthcare=SHL.AX;South32=S32.AX;Star Entertainment
Stockland=SGP.AX;Suncorp=SUN.AX
Sydney Airport;Syrah Resources=SYR.AX;Tabcorp=TAH.AX;Telstra=TLS.AX;Toll Holdings
TPG Telecom=TPG.AX;Transurban=TCL.AX
Treasury Wine Estates|Treasury Wine=TWE.AX;Virgin Australia=VGN.AX;Wesfarmers=WES.AX
Bunnings > Wesfarmers
Westpac=WBC.AX;Whitehaven Coal|Whitehaven=WHC.AX;WiseTech|WiseTech Global=WTC.AX
Woodside|Woodside Energy|Woodside Petroleum=WDS.AX;Woolworths|Woolworths Group=WOW.AX;Worley=WOR.AX
Xero=XRO.AX
Yancoal=YAL.AX;Afterpay > Block Inc;Arafura Rare Earths;Austal=ASB.AX;DroneShield=DRO.AX
NextDC=NXT.AX;AirTrunk
Gilmour Space;SunCable|Sun Cable;Visy;Zip Co
[NZ]
Air New Zealand=AIR.NZ;Auckland Airport;Contact Energy;Fisher & Paykel;Fletcher Building;Fonterra
Genesis Energy NZ
Mainfreight;Meridian Energy=MEL.NZ;Spark New Zealand;Weta FX|Weta Digital;Zespri;Kiwibank
Ryman Healthcare
[FJ]
Fiji Airways
[PG]
Ok Tedi Mining;Porgera
[NC]
Eramet SLN;Prony Resources
"""

# Country -> its central bank; "X central bank" and "X's central bank" are made from the country's
# name and people.
CENTRAL_BANKS = """
[AE] Central Bank of the UAE|CBUAE [AL] Bank of Albania [AM] Central Bank of Armenia
[AO] National Bank of Angola
[AR] Central Bank of Argentina|BCRA|Banco Central de la Republica Argentina
[AT] Austrian National Bank|
  Oesterreichische Nationalbank
[AZ] Central Bank of Azerbaijan [BA] Central Bank of Bosnia and Herzegovina [BD] Bangladesh Bank
[BE] National Bank of Belgium
[BG] Bulgarian National Bank [BH] Central Bank of Bahrain [BO] Central Bank of Bolivia
[BR] Central Bank of Brazil|Banco Central do Brasil [BW] Bank of Botswana
[BY] National Bank of Belarus
[CD] Central Bank of Congo [CL] Central Bank of Chile|Banco Central de Chile
[CO] Bank of the Republic|
  Banco de la Republica
[CR] Central Bank of Costa Rica [CU] Central Bank of Cuba [CY] Central Bank of Cyprus
[CZ] Czech National Bank|CNB
[DE] - [DK] Danmarks Nationalbank [DO] Central Bank of the Dominican Republic [DZ] Bank of Algeria
[EC] Central Bank of Ecuador [EE] Eesti Pank|Bank of Estonia [EG] Central Bank of Egypt
[ES] Bank of Spain|
  Banco de Espana|Banco de España
[ET] National Bank of Ethiopia [FI] Bank of Finland [GE] National Bank of Georgia
[GH] Bank of Ghana [GR] Bank of Greece
[GT] Bank of Guatemala [HN] Central Bank of Honduras [HR] Croatian National Bank
[HU] National Bank of Hungary|Magyar Nemzeti Bank|
  MNB [ID] Bank Indonesia [IE] Central Bank of Ireland [IL] Bank of Israel
[IQ] Central Bank of Iraq [IR] Central Bank of Iran [IS] Central Bank of Iceland|Sedlabanki
[IT] Bank of Italy|Banca d'Italia [JM] Bank of Jamaica [JO] Central Bank of Jordan
[KE] Central Bank of Kenya
[KG] National Bank of the Kyrgyz Republic [KH] National Bank of Cambodia [KP] -
[KW] Central Bank of Kuwait [KZ] National Bank of Kazakhstan
[LA] Bank of the Lao PDR [LB] Banque du Liban [LK] Central Bank of Sri Lanka
[LT] Bank of Lithuania [LU] Central Bank of Luxembourg
[LV] Bank of Latvia|Latvijas Banka [LY] Central Bank of Libya [MA] Bank Al-Maghrib
[MD] National Bank of Moldova
[MG] Central Bank of Madagascar [MK] National Bank of North Macedonia [MM] Central Bank of Myanmar
[MN] Bank of Mongolia
[MT] Central Bank of Malta [MU] Bank of Mauritius [MW] Reserve Bank of Malawi
[MX] Bank of Mexico|Banxico|
  Banco de Mexico|Banco de México
[MY] Bank Negara Malaysia|Bank Negara [MZ] Bank of Mozambique [NA] Bank of Namibia
[NG] Central Bank of Nigeria
[NL] De Nederlandsche Bank|
  Dutch National Bank [NO] Norges Bank [NP] Nepal Rastra Bank [NZ] Reserve Bank of New Zealand|RBNZ
[OM] Central Bank of Oman [PE] Central Reserve Bank of Peru [PH] Bangko Sentral ng Pilipinas
[PK] State Bank of Pakistan
[PL] National Bank of Poland|Narodowy Bank Polski|NBP [PT] Bank of Portugal|
  Banco de Portugal [PY] Central Bank of Paraguay
[QA] Qatar Central Bank [RO] National Bank of Romania [RS] National Bank of Serbia
[RW] National Bank of Rwanda
[SA] Saudi Central Bank|SAMA|Saudi Arabian Monetary Authority [SD] Central Bank of Sudan
[SE] Riksbank|Sveriges Riksbank
[SI] Bank of Slovenia [SK] National Bank of Slovakia [SV] Central Reserve Bank of El Salvador
[SY] Central Bank of Syria
[TH] Bank of Thailand [TN] Central Bank of Tunisia [TR] Central Bank of the Republic of Turkey|CBRT|
  Central Bank of Turkey
[TT] Central Bank of Trinidad and Tobago [TW] - [TZ] Bank of Tanzania [UA] National Bank of Ukraine|
  NBU [UG] Bank of Uganda
[UY] Central Bank of Uruguay [UZ] Central Bank of Uzbekistan [VE] Central Bank of Venezuela
[VN] State Bank of Vietnam
[YE] Central Bank of Yemen [ZA] South African Reserve Bank|SARB [ZM] Bank of Zambia
[ZW] Reserve Bank of Zimbabwe
"""

# A ministry's letter -> its short and its long name; `C` stands for the country, as in "C's Foreign
# Ministry".
MINISTRIES = {
    "F": ("Foreign Ministry", "Ministry of Foreign Affairs"),
    "D": ("Defence Ministry", "Ministry of Defence"),
    "N": ("Finance Ministry", "Ministry of Finance"),
    "I": ("Interior Ministry", "Ministry of Interior"),
    "H": ("Health Ministry", "Ministry of Health"), "T": ("Trade Ministry", "Ministry of Trade"),
    "C": ("Commerce Ministry", "Ministry of Commerce"),
    "E": ("Economy Ministry", "Ministry of Economy"),
    "J": ("Justice Ministry", "Ministry of Justice"),
    "Y": ("Energy Ministry", "Ministry of Energy"),
    "G": ("Agriculture Ministry", "Ministry of Agriculture"),
    "L": ("Labour Ministry", "Ministry of Labour"),
    "M": ("Industry Ministry", "Ministry of Industry"),
    "X": ("Transport Ministry", "Ministry of Transport"),
    "V": ("Environment Ministry", "Ministry of Environment"),
    "U": ("Education Ministry", "Ministry of Education"),
    "O": ("Oil Ministry", "Ministry of Oil"),
}  # fmt: skip
# Country -> the letters of its ministries that news quote.
HAS_MINISTRIES = {
    "AR": "FDNHEJ", "AU": "", "BR": "FDNHJYGLV", "CA": "", "CN": "DNHJGXVU", "FR": "FDNIHEGLXV",
    "DE": "FDNIHEJGLX", "IN": "FDNHTCYGLX", "ID": "FDNHTEYGMV", "IT": "FDNIHEJGLXM",
    "JP": "FDNHJGLXVU",
    "MX": "FNHEYI", "RU": "FDNIHEJYG", "SA": "FDNIHEYM", "ZA": "", "KR": "FDNIHTJL",
    "TR": "FDNIHTJYGX",
    "UA": "FDNIHEJYGX", "PL": "FDNIHJYV", "ES": "FDNIHEJLMX", "NL": "FDNHEJ", "BE": "FDN",
    "SE": "FDN", "NO": "FDNY",
    "DK": "FDN", "FI": "FDNI", "GR": "FDNIHJ", "PT": "FDNH", "AT": "FDNIH", "CH": "", "IE": "",
    "HU": "FDNI",
    "CZ": "FDNIHM", "SK": "FDNIH", "RO": "FDNIHY", "BG": "FDNI", "RS": "FDIH", "HR": "FDIH",
    "IL": "FDNHEJYX",
    "IR": "FDNIHO", "IQ": "FDIHO", "SY": "FDIH", "LB": "FDH", "JO": "FI", "EG": "FDNIH", "SD": "FH",
    "LY": "F",
    "DZ": "FDI", "MA": "FIH", "TN": "FIH", "AE": "FDNEH", "QA": "FDNI", "KW": "FDIHO", "OM": "F",
    "YE": "FDH",
    "PK": "FDNIH", "AF": "FDIH", "BD": "FH", "LK": "FDNH", "NP": "FH", "TW": "FDNHJLX",
    "VN": "FDNHMV",
    "TH": "FDNHCEY", "MY": "FDNHT", "SG": "FDNHT", "PH": "", "MM": "FD", "KP": "FD", "KZ": "FDNIHY",
    "AZ": "FDIE",
    "AM": "FD", "GE": "FI", "BY": "FDI", "MD": "FDI", "UZ": "FH", "VE": "FDO", "CO": "FDNHJY",
    "PE": "FHY", "CL":
    "FNHY",
    "BO": "F", "CU": "FHI", "EC": "FDIY", "NG": "FH", "KE": "FHI", "ET": "FDH", "GH": "FHN",
    "UG": "FH", "RW": "FDH",
    "CD": "H", "ML": "FD", "SN": "FH", "SO": "DI", "TZ": "H", "LT": "FD", "LV": "FD", "EE": "FD",
    "IS": "F", "CY": "F",
    "XK": "F", "AL": "FI", "KG": "FI", "TJ": "FI", "MN": "F", "KH": "FD", "SV": "H", "HN": "H",
    "GT": "H",
}  # fmt: skip
# Country -> the arms of its forces that news quote, behind the people's name.
FORCES = {
    "military|army|armed forces": (
        "AF AR AU BD BR CA CD CN CO DE EG ES ET FR GB GR ID IN IQ IR IT "
        "JO JP KH KP KR KZ LB LY ML MM MX NG NO PH PK PL "
        "RU RW SA SD SE SO SY TH TR TW UA UG US VE VN YE"
    ),
    "navy": "AU CA CN FR DE GB IN ID IR IL IT JP KP KR MX NO PH PK RU TW UA",
    "air force": "AU CN FR GB IN IR IL JP KP KR PK RU TW UA SY",
    "coast guard": "CN GR IT JP KR PH TW VN TR",
}

BODIES = """
[US government]
US Interior Department|Interior Department|Department of the Interior|U.S. Interior Department|
  U.S. Department of the Interior > United States
US Transportation Department|Transportation Department|Department of Transportation|
  U.S. Transportation Department|
  U.S. Department of Transportation|US Department of Transportation > United States
US Education Department|Education Department|Department of Education|U.S. Education Department|
  U.S. Department of Education|US Department of Education > United States
US Department of Health and Human Services|Department of Health and Human Services|HHS|
  U.S. Department of Health and Human Services|Health and Human Services > United States
US Department of Housing and Urban Development|Department of Housing and Urban Development|HUD|
  U.S. Department of Housing and Urban Development > United States
US Department of Veterans Affairs|Department of Veterans Affairs|
  U.S. Department of Veterans Affairs|
  Veterans Affairs > United States
US Army|U.S. Army > Pentagon;US Navy|U.S. Navy > Pentagon;US Air Force|U.S. Air Force > Pentagon
US Marine Corps|U.S. Marine Corps|Marine Corps > Pentagon
US Space Force|U.S. Space Force|Space Force > Pentagon
US National Guard|National Guard|U.S. National Guard > Pentagon
US Central Command|U.S. Central Command|CENTCOM|Central Command > Pentagon
US Indo-Pacific Command|U.S. Indo-Pacific Command > Pentagon
US Africa Command|U.S. Africa Command|AFRICOM > Pentagon
US Cyber Command|U.S. Cyber Command > Pentagon
US Army Corps of Engineers|U.S. Army Corps of Engineers|Army Corps of Engineers > Pentagon
Joint Chiefs of Staff > Pentagon;National Security Council > White House
Office of Management and Budget|OMB > White House;Council of Economic Advisers > White House
Congressional Budget Office|CBO > US Congress;Government Accountability Office|GAO > US Congress
Library of Congress > US Congress;House Select Committee on China
Senate Banking Committee > US Senate
Senate Judiciary Committee > US Senate;Senate Intelligence Committee > US Senate
Senate Foreign Relations Committee > US Senate;Senate Armed Services Committee > US Senate
Senate Finance Committee > US Senate;Senate Commerce Committee > US Senate
House Judiciary Committee > US House of Representatives
House Ways and Means Committee > US House of Representatives
House Foreign Affairs Committee > US House of Representatives
House Oversight Committee > US House of Representatives
House Energy and Commerce Committee > US House of Representatives
House Financial Services Committee > US House of Representatives
US Court of International Trade|U.S. Court of International Trade|Court of International Trade
US Court of Appeals|U.S. Court of Appeals;US District Court|U.S. District Court
Ninth Circuit|9th Circuit|Ninth Circuit Court of Appeals
Delaware Court of Chancery|Delaware Chancery Court
New York Police Department|NYPD|New York City Police Department;Los Angeles Police Department|LAPD
Los Angeles Fire Department;Los Angeles County Sheriff's Department;Chicago Police Department
San Francisco Police Department
New York State Department of Financial Services|New York Department of Financial Services
Cal Fire|CAL FIRE|California Department of Forestry and Fire Protection
California Air Resources Board
California Public Utilities Commission;California Department of Motor Vehicles|California DMV
California Employment Development Department;Texas Department of Public Safety
Texas Department of State Health Services
Washington State Employment Security Department;Florida Department of Health
New York State Department of Labor
Metropolitan Transportation Authority;Department of Government Efficiency|DOGE
Manhattan District Attorney's Office
[US agency]
Federal Reserve Bank of New York|New York Fed > Federal Reserve
Atlanta Fed|Federal Reserve Bank of Atlanta > Federal Reserve
Boston Fed|Federal Reserve Bank of Boston > Federal Reserve
Chicago Fed|Federal Reserve Bank of Chicago > Federal Reserve
Cleveland Fed|Federal Reserve Bank of Cleveland > Federal Reserve
Dallas Fed|Federal Reserve Bank of Dallas > Federal Reserve
Kansas City Fed|Federal Reserve Bank of Kansas City > Federal Reserve
Minneapolis Fed|Federal Reserve Bank of Minneapolis > Federal Reserve
Philadelphia Fed|Federal Reserve Bank of Philadelphia > Federal Reserve
Richmond Fed|Federal Reserve Bank of Richmond > Federal Reserve
San Francisco Fed|Federal Reserve Bank of San Francisco > Federal Reserve
St. Louis Fed|St Louis Fed|Federal Reserve Bank of St. Louis > Federal Reserve
Federal Open Market Committee|FOMC > Federal Reserve
Bureau of Economic Analysis|BEA|US Bureau of Economic Analysis > US Commerce Department
National Institute of Standards and Technology|NIST > US Commerce Department
US Patent and Trademark Office|U.S. Patent and Trademark Office|USPTO|
  Patent and Trademark Office > US Commerce Department
International Trade Administration > US Commerce Department
US International Trade Commission|U.S. International Trade Commission|USITC|
  International Trade Commission > United States
Commodity Futures Trading Commission|CFTC > United States
Consumer Financial Protection Bureau|CFPB > United States
Consumer Product Safety Commission|CPSC > United States
Office of the Comptroller of the Currency|OCC > US Treasury
Office of Foreign Assets Control|OFAC > US Treasury
FinCEN|Financial Crimes Enforcement Network > US Treasury
CFIUS|Committee on Foreign Investment in the United States > United States
Customs and Border Protection|U.S. Customs and Border Protection|US Customs and Border Protection|
  CBP > US Department of Homeland Security
Immigration and Customs Enforcement|U.S. Immigration and Customs Enforcement|
  US Immigration and Customs Enforcement > US Department of Homeland Security
US Citizenship and Immigration Services|U.S. Citizenship and Immigration Services|
  USCIS > US Department of Homeland Security
Transportation Security Administration|TSA > US Department of Homeland Security
CISA|Cybersecurity and Infrastructure Security Agency > US Department of Homeland Security
US Secret Service|U.S. Secret Service|Secret Service > US Department of Homeland Security
Drug Enforcement Administration > US Justice Department
US Marshals Service|U.S. Marshals Service > US Justice Department
Bureau of Alcohol, Tobacco, Firearms and Explosives > US Justice Department
Federal Bureau of Prisons|Bureau of Prisons > US Justice Department
National Security Agency > Pentagon
DARPA|Defense Advanced Research Projects Agency > Pentagon;Defense Intelligence Agency > Pentagon
Missile Defense Agency > Pentagon;Defense Security Cooperation Agency > Pentagon
Office of the Director of National Intelligence > United States
National Institutes of Health|NIH > US Department of Health and Human Services
Centers for Medicare and Medicaid Services|
  Centers for Medicare & Medicaid Services > US Department of Health and Human Services
National Science Foundation|NSF > United States;Nuclear Regulatory Commission > United States
Federal Energy Regulatory Commission|FERC > United States
National Labor Relations Board|NLRB > United States
Equal Employment Opportunity Commission|EEOC > United States
Occupational Safety and Health Administration|OSHA > US Labor Department
Mine Safety and Health Administration > US Labor Department
Employment and Training Administration > US Labor Department
Social Security Administration > United States;Small Business Administration > United States
US Postal Service|U.S. Postal Service|USPS|United States Postal Service > United States
General Services Administration > United States;Office of Personnel Management > United States
Federal Election Commission > United States;Federal Maritime Commission > United States
Federal Housing Finance Agency|FHFA > United States
Federal Railroad Administration > US Transportation Department
Federal Highway Administration > US Transportation Department
PHMSA|Pipeline and Hazardous Materials Safety Administration > US Transportation Department
Bureau of Land Management > US Interior Department;National Park Service > US Interior Department
US Fish and Wildlife Service|U.S. Fish and Wildlife Service|
  Fish and Wildlife Service > US Interior Department
Bureau of Ocean Energy Management > US Interior Department
Bureau of Reclamation > US Interior Department
US Forest Service|U.S. Forest Service|Forest Service > USDA
Food Safety and Inspection Service > USDA
Storm Prediction Center > NOAA;National Tsunami Warning Center > NOAA
Pacific Tsunami Warning Center > NOAA
Climate Prediction Center > NOAA;Jet Propulsion Laboratory|JPL > NASA
Los Alamos National Laboratory > US Energy Department
Lawrence Livermore National Laboratory > US Energy Department
Oak Ridge National Laboratory > US Energy Department
Argonne National Laboratory > US Energy Department
Sandia National Laboratories > US Energy Department
National Nuclear Security Administration > US Energy Department
USAID|U.S. Agency for International Development|
  US Agency for International Development > United States
US International Development Finance Corporation|International Development Finance Corporation
Export-Import Bank of the United States|US Export-Import Bank
Tennessee Valley Authority > United States
Public Company Accounting Oversight Board|PCAOB;FINRA|Financial Industry Regulatory Authority
ERCOT|Electric Reliability Council of Texas;California ISO|CAISO;PJM Interconnection|PJM
North American Electric Reliability Corporation|NERC;Chemical Safety Board|US Chemical Safety Board
Walter Reed National Military Medical Center;Natcast
[GB government]
UK Foreign Office|Foreign Office|Foreign, Commonwealth and Development Office|
  Foreign, Commonwealth & Development Office|British Foreign Office > United Kingdom
UK Ministry of Defence|Britain's Ministry of Defence|British Ministry of Defence|
  UK Defence Ministry|
  British defence ministry|Britain's defence ministry > United Kingdom
Home Office|UK Home Office|British Home Office > United Kingdom;Cabinet Office > United Kingdom
UK Department of Health|Department of Health and Social Care > United Kingdom
Department for Transport > United Kingdom
Department for Education > United Kingdom;Department for Work and Pensions > United Kingdom
Department for Business and Trade|UK Department for Business > United Kingdom
Department for Science, Innovation and Technology > United Kingdom
Department for Energy Security and Net Zero > United Kingdom;UK Ministry of Justice > United Kingdom
UK Parliament|British Parliament|House of Commons > United Kingdom;House of Lords > United Kingdom
UK Supreme Court|Britain's Supreme Court > United Kingdom;High Court in London|London's High Court
Buckingham Palace
Scottish government|Scottish Government > United Kingdom
Welsh government|Welsh Government > United Kingdom
Metropolitan Police|Met Police|Scotland Yard > United Kingdom;Greater Manchester Police
West Midlands Police
Police Scotland;Royal Navy > UK Ministry of Defence;Royal Air Force > UK Ministry of Defence
Crown Prosecution Service > United Kingdom;Transport for London;Greater London Authority
[GB agency]
Prudential Regulation Authority|PRA > Bank of England;Ofgem > United Kingdom;Ofwat > United Kingdom
Ofsted > United Kingdom;HMRC|HM Revenue & Customs|HM Revenue and Customs > United Kingdom
National Crime Agency > United Kingdom;MI5 > United Kingdom;MI6 > United Kingdom
GCHQ > United Kingdom
National Cyber Security Centre > GCHQ;Serious Fraud Office > United Kingdom
Civil Aviation Authority > United Kingdom
Air Accidents Investigation Branch > United Kingdom;Met Office|UK Met Office > United Kingdom
Environment Agency > United Kingdom
MHRA|Medicines and Healthcare products Regulatory Agency > United Kingdom
UK Health Security Agency|UKHSA > United Kingdom;Public Health England > United Kingdom
Health and Safety Executive > United Kingdom;Information Commissioner's Office > United Kingdom
Office for Budget Responsibility|OBR > United Kingdom;National Audit Office > United Kingdom
British Geological Survey > United Kingdom;UK Space Agency > United Kingdom
North Sea Transition Authority > United Kingdom
UKMTO|United Kingdom Maritime Trade Operations|UK Maritime Trade Operations > United Kingdom
Advertising Standards Authority;Gambling Commission;Financial Reporting Council > United Kingdom
Payment Systems Regulator;UK AI Security Institute|AI Security Institute|UK AI Safety Institute
NHS England > NHS
National Energy System Operator|NESO;British Museum;Arts Council England;London Fire Brigade
[-- government]
Kremlin|the Kremlin > Russia
[RU government]
State Duma|Duma|Russian Duma > Russia;Federation Council > Russia;Russian Supreme Court > Russia
Russian National Guard|Rosgvardia > Russia
Russian Investigative Committee|Investigative Committee > Russia
Russian Emergencies Ministry|Emergencies Ministry|Russian Emergency Situations Ministry > Russia
Russian Security Council > Russia
[RU agency]
FSB|Federal Security Service > Russia;GRU > Russia;SVR > Russia;Roscosmos > Russia;Rosstat > Russia
Rosaviatsia|Rosaviatsiya > Russia;Roskomnadzor > Russia;Rospotrebnadzor > Russia
Rosselkhoznadzor > Russia
Federal Antimonopoly Service > Russia;Gamaleya Institute > Russia
[UA government]
Verkhovna Rada > Ukraine
Ukraine's General Staff|Ukrainian General Staff|Ukraine's general staff|
  Armed Forces of Ukraine > Ukraine
[UA agency]
SBU|Security Service of Ukraine > Ukraine;HUR|GUR > Ukraine
State Emergency Service of Ukraine|Ukraine's State Emergency Service > Ukraine
NABU|National Anti-Corruption Bureau of Ukraine > Ukraine
[DE government]
Bundestag|German Bundestag > Germany;Bundesrat > Germany;Bundeswehr > Germany
German Chancellery|Chancellery > Germany
German Foreign Office > Germany;Federal Constitutional Court|German Constitutional Court > Germany
German Economy Ministry|German Economic Ministry > Germany
[DE agency]
Bundeskartellamt|Federal Cartel Office|German Cartel Office > Germany
Bundesnetzagentur|Federal Network Agency > Germany
Destatis|Federal Statistical Office|Federal Statistics Office > Germany
Robert Koch Institute|RKI > Germany
Paul Ehrlich Institute;BND|Federal Intelligence Service > Germany;BfV > Germany
Federal Employment Agency|German Labour Office|Federal Labour Office > Germany
KBA|Federal Motor Transport Authority > Germany
BSI|Federal Office for Information Security > Germany
German Weather Service|Deutscher Wetterdienst|DWD > Germany;German Aerospace Center|DLR > Germany
GFZ|German Research Centre for Geosciences > Germany;Federal Criminal Police Office > Germany
Fraunhofer|Fraunhofer Society;Max Planck Society
[FR government]
French National Assembly > France;French Senate > France;Conseil d'Etat|Conseil d'État > France
Constitutional Council > France;Matignon > France;Quai d'Orsay > France;Bercy > France
[FR agency]
INSEE|Insee > France;CNIL > France;Arcom > France;Arcep > France;DGCCRF > France
ANSES|Anses > France;ASN > France
CNES > France;CNRS > France;DGSI > France;DGSE > France
Meteo-France|Météo-France|Meteo France|Météo France > France
Caisse des Depots|Caisse des Dépôts > France;Bpifrance > France
French Alternative Energies and Atomic Energy Commission|CEA-Leti
Pasteur Institute|Institut Pasteur;Inserm
Autorite de la concurrence|Autorité de la concurrence|French competition authority > France
Bureau Central Sismologique Francais
[IT government]
Palazzo Chigi > Italy;Italian Senate > Italy;Carabinieri > Italy;Guardia di Finanza > Italy
[IT agency]
Istat|ISTAT > Italy;Consob|CONSOB > Italy;AGCM|Italian competition authority > Italy;AGCOM > Italy
Garante > Italy
INGV|National Institute of Geophysics and Volcanology > Italy;IVASS > Italy
Italian Space Agency > Italy;ENAC > Italy
[ES government]
Guardia Civil|Civil Guard > Spain;Moncloa|La Moncloa > Spain;Spanish Supreme Court > Spain
National Court of Spain|Audiencia Nacional > Spain;Generalitat > Spain
[ES agency]
CNMV > Spain;CNMC > Spain;AEMET|Aemet > Spain;SEPI > Spain
[NL agency]
Statistics Netherlands > Netherlands;Authority for Consumers and Markets > Netherlands
AFM|Dutch Authority for the Financial Markets > Netherlands
Dutch Data Protection Authority > Netherlands
KNMI > Netherlands;AIVD > Netherlands;MIVD > Netherlands;Dutch Safety Board > Netherlands
Rijkswaterstaat > Netherlands
[CH government]
Swiss Federal Council|Federal Council > Switzerland;Swiss Parliament > Switzerland
Swiss Attorney General
[CH agency]
FINMA|Finma > Switzerland;Swiss Competition Commission > Switzerland;Swissmedic > Switzerland
Swiss Seismological Service > Switzerland;MeteoSwiss > Switzerland
[SE agency]
Statistics Sweden > Sweden;Finansinspektionen > Sweden;Swedish Security Service|SAPO|Sapo > Sweden
Swedish Prosecution Authority > Sweden;Swedish Migration Agency > Sweden
Swedish Meteorological and Hydrological Institute|SMHI
[NO agency]
Statistics Norway > Norway;Norwegian Offshore Directorate|Norwegian Petroleum Directorate > Norway
NVE > Norway
NORSAR|Norsar;Norwegian Meteorological Institute;Nobel Committee|Norwegian Nobel Committee
[DK agency]
Statistics Denmark > Denmark;Danish Energy Agency > Denmark
Danish Financial Supervisory Authority > Denmark
Danish Medicines Agency > Denmark
[FI agency]
Statistics Finland > Finland;Supo > Finland;Finnish Border Guard > Finland;Traficom > Finland
[PL government]
Sejm > Poland
[PL agency]
KNF > Poland;UOKiK > Poland;Polish Border Guard > Poland;Statistics Poland > Poland
[HU agency]
KSH > Hungary
[GR agency]
ELSTAT > Greece;Hellenic Coast Guard > Greece;Hellenic Fire Service > Greece
[IE government]
Dail|Dáil > Ireland;Irish Department of Finance > Ireland;Taoiseach's office > Ireland
[IE agency]
Data Protection Commission|Irish Data Protection Commission > Ireland
Garda|Gardai|Gardaí|An Garda Siochana > Ireland
Met Eireann|Met Éireann > Ireland;Coimisiun na Mean|Coimisiún na Meán > Ireland
[AT agency]
Statistics Austria > Austria;GeoSphere Austria > Austria
[-- agency]
Europol > European Union;Eurojust > European Union;Frontex > European Union
European Investment Bank|EIB > European Union;European Banking Authority > European Union
European Securities and Markets Authority|ESMA > European Union;EIOPA > European Union
European Food Safety Authority|EFSA > European Union;European Environment Agency > European Union
European Chemicals Agency|ECHA > European Union
European Centre for Disease Prevention and Control|ECDC|
  European Center for Disease Prevention and Control > European Union
European Court of Auditors > European Union
European Court of Justice|Court of Justice of the European Union|ECJ|
  EU Court of Justice > European Union
EU General Court|General Court > European Union
European Public Prosecutor's Office|EPPO > European Union
European Data Protection Board|EDPB > European Union;ENISA > European Union
European Defence Agency > European Union
European External Action Service|EEAS > European Union;Eurogroup > European Union
European Stability Mechanism > European Union;Single Resolution Board > European Union
Copernicus Climate Change Service|Copernicus > European Union;Euratom > European Union
Council of the European Union|EU Council > European Union
EU Intellectual Property Office > European Union
EU Parliament > European Parliament;Joint Research Centre > European Commission
OLAF > European Union
UNDP|United Nations Development Programme|UN Development Programme > United Nations
UNEP|UN Environment Programme|United Nations Environment Programme > United Nations
UNFPA|UN Population Fund > United Nations;UNAIDS > United Nations;UNCTAD > United Nations
UNIDO > United Nations
UN Women > United Nations;UN-Habitat > United Nations
UNODC|UN Office on Drugs and Crime|United Nations Office on Drugs and Crime > United Nations
FAO|Food and Agriculture Organization|UN Food and Agriculture Organization > United Nations
IFAD > United Nations
ICAO|International Civil Aviation Organization > United Nations
IMO|International Maritime Organization > United Nations
ITU|International Telecommunication Union > United Nations
WMO|World Meteorological Organization > United Nations
WIPO|World Intellectual Property Organization > United Nations
Universal Postal Union > United Nations
OHCHR|UN human rights office|U.N. human rights office|UN Human Rights Office > United Nations
UN Human Rights Council|U.N. Human Rights Council > United Nations
UN General Assembly|U.N. General Assembly > United Nations
UN peacekeepers|UN Peacekeeping > United Nations
UNIFIL > United Nations;MONUSCO > United Nations;UNAMA > United Nations;UNMISS > United Nations
UNFCCC > United Nations
UN Economic Commission for Europe|UNECE > United Nations;ECLAC > United Nations
International Court of Justice|ICJ > United Nations
World Tourism Organization|UNWTO|UN Tourism > United Nations
International Trade Centre > United Nations;UNDRR > United Nations;UNITAR > United Nations
Pan American Health Organization|PAHO > WHO;IARC|International Agency for Research on Cancer > WHO
IPCC|Intergovernmental Panel on Climate Change > United Nations
CTBTO|Comprehensive Nuclear-Test-Ban Treaty Organization
IFC|International Finance Corporation > World Bank;MIGA > World Bank
[-- organisation]
Bank for International Settlements|BIS;Basel Committee;Financial Stability Board
Financial Action Task Force|FATF
Paris Club;International Criminal Court|ICC
OPCW|Organisation for the Prohibition of Chemical Weapons
OSCE|Organization for Security and Co-operation in Europe;Council of Europe
European Court of Human Rights
Interpol|INTERPOL;Arab League;Gulf Cooperation Council|GCC;Organisation of Islamic Cooperation|OIC
ECOWAS|Economic Community of West African States;SADC;East African Community
African Development Bank|AfDB
Africa CDC|Africa Centres for Disease Control and Prevention;Afreximbank|African Export-Import Bank
Asian Development Bank|ADB;Asian Infrastructure Investment Bank|AIIB;New Development Bank
Inter-American Development Bank|IDB;European Bank for Reconstruction and Development|EBRD
Islamic Development Bank
Organization of American States|OAS;Mercosur|MERCOSUR;Andean Community;Pacific Alliance
CARICOM|Caricom;BRICS
G7|Group of Seven;G20|Group of 20|Group of Twenty;G77;APEC|Asia-Pacific Economic Cooperation
Shanghai Cooperation Organisation|Shanghai Cooperation Organization;Eurasian Economic Union
Commonwealth of Independent States;Collective Security Treaty Organization|CSTO
Commonwealth Secretariat
Pacific Islands Forum;Non-Aligned Movement;AUKUS;World Economic Forum|WEF;Gavi|GAVI;CEPI;Global Fund
International Energy Forum;IRENA|International Renewable Energy Agency;Gas Exporting Countries Forum
International Chamber of Commerce;IATA|International Air Transport Association
ACI World|Airports Council International
International Union of Railways;World Steel Association|worldsteel;World Gold Council
World Nuclear Association
World Semiconductor Trade Statistics|WSTS;SWIFT;International Institute of Finance;ITUC;IndustriALL
International Transport Workers' Federation;CERN;ITER;European Southern Observatory
European Centre for Medium-Range Weather Forecasts|ECMWF;EUMETSAT;International Seabed Authority
WADA|World Anti-Doping Agency;Court of Arbitration for Sport;UEFA|Uefa;CONMEBOL|Conmebol
CONCACAF|Concacaf
World Athletics;World Aquatics;International Cricket Council;World Rugby;FIBA
International Tennis Federation
International Paralympic Committee|IPC;Olympic Council of Asia;WorldSkills;Fairtrade International
Roman Catholic Church|Catholic Church;Greenpeace;WWF|World Wildlife Fund|World Wide Fund for Nature
Save the Children
CARE International;World Vision;Islamic Relief;Caritas;Mercy Corps;International Rescue Committee
Norwegian Refugee Council;Danish Refugee Council;Action Against Hunger;ActionAid;Plan International
Medecins du Monde
Reporters Without Borders|RSF;Committee to Protect Journalists|CPJ;Transparency International
Global Witness
Freedom House;Article 19;Access Now
Bill & Melinda Gates Foundation|Gates Foundation|Bill and Melinda Gates Foundation
Wellcome Trust;Rockefeller Foundation;Ford Foundation;Open Society Foundations;Clinton Foundation
World Central Kitchen
Friends of the Earth;Oceana;Conservation International;World Resources Institute
International Crisis Group|Crisis Group
Amnesty Tech > Amnesty International;Airwars;ACLED|Armed Conflict Location & Event Data
SIPRI|Stockholm International Peace Research Institute;Institute for the Study of War;Chatham House
International Institute for Strategic Studies|IISS
Carnegie Endowment|Carnegie Endowment for International Peace
Brookings Institution|Brookings;Council on Foreign Relations
Center for Strategic and International Studies|CSIS
Atlantic Council;Peterson Institute|Peterson Institute for International Economics;Bruegel
Heritage Foundation
Cato Institute;Hoover Institution;American Enterprise Institute;Pew Research Center
Center for a New American Security
Hudson Institute;Rhodium Group;German Marshall Fund;European Council on Foreign Relations
MERICS|Mercator Institute for China Studies;Lowy Institute
Australian Strategic Policy Institute|ASPI;ISEAS
Ember Climate;Carbon Tracker;Global Energy Monitor;InfluenceMap;Climate Action Tracker
World Weather Attribution
Berkeley Earth;Citizen Lab;Electronic Frontier Foundation;Institute for Fiscal Studies
Resolution Foundation
Tax Justice Network;SEAJ;Syrian Observatory for Human Rights;Islamic Jihad|Palestinian Islamic Jihad
Islamic State|ISIS|Islamic State group;Al Qaeda|al-Qaeda|Al-Qaeda|al Qaeda
Al-Shabaab|al-Shabaab|Al Shabaab|al Shabaab
Boko Haram;Houthis|Houthi movement|Ansar Allah;Rapid Support Forces|RSF Sudan;M23|M23 rebels
Hayat Tahrir al-Sham
Syrian Democratic Forces|SDF;PKK|Kurdistan Workers' Party;FARC;ELN;Tehreek-e-Taliban Pakistan|TTP
Balochistan Liberation Army;Polisario|Polisario Front;Tigray People's Liberation Front|TPLF
Arakan Army;Sinaloa Cartel
Jalisco New Generation Cartel;Tren de Aragua;LockBit;Fatah;PLO|Palestine Liberation Organization
Muslim Brotherhood
[US organisation]
AFL-CIO;AARP;American Medical Association|AMA;American Hospital Association
American Petroleum Institute
American Automobile Association|AAA;American Civil Liberties Union|ACLU;American Bar Association
American Cancer Society
American Heart Association;American Farm Bureau Federation;American Federation of Teachers
American Chamber of Commerce|AmCham;AmCham China|American Chamber of Commerce in China
AmCham Shanghai|American Chamber of Commerce in Shanghai;Airlines for America
Alliance for Automotive Innovation
Association of Flight Attendants;Air Line Pilots Association|ALPA;Allied Pilots Association
Southern Poverty Law Center
Anti-Defamation League|ADL;Better Business Bureau;Business Roundtable;Conference Board
Consumer Reports
Consumer Technology Association;Democratic Party|Democratic National Committee|DNC
Republican Party|Republican National Committee|GOP|RNC;Directors Guild of America
Writers Guild of America|WGA
Screen Actors Guild|SAG-AFTRA;Edison Electric Institute;Environmental Defense Fund
Everytown for Gun Safety
Fraternal Order of Police;Information Technology and Innovation Foundation|ITIF
Institute for Supply Management
International Association of Machinists|
  International Association of Machinists and Aerospace Workers
International Longshoremen's Association;International Longshore and Warehouse Union|ILWU
League of Women Voters
Major League Baseball|MLB;Major League Soccer|MLS;Motion Picture Association
Mortgage Bankers Association;NAACP
NASCAR|Nascar;National Association of Home Builders;National Association of Manufacturers
National Association of Realtors;National Bureau of Economic Research|NBER
National Basketball Association|NBA
National Collegiate Athletic Association|NCAA;National Education Association
National Football League|NFL
National Federation of Independent Business|NFIB;National Hockey League|NHL;National Nurses United
National Retail Federation;National Rifle Association|NRA;Natural Resources Defense Council|NRDC
PhRMA
Planned Parenthood;Public Citizen;Recording Academy;Recording Industry Association of America|RIAA
Salvation Army
SEIU|Service Employees International Union;Sierra Club;Smithsonian Institution|Smithsonian
Society for Human Resource Management|SHRM;Solar Energy Industries Association
Southern Baptist Convention
Starbucks Workers United;Amazon Labor Union;Transport Workers Union;Unite Here|UNITE HERE
United Food and Commercial Workers;United Steelworkers|USW;United Way
US Chamber of Commerce|U.S. Chamber of Commerce|Chamber of Commerce;US Conference of Mayors
US-China Business Council
US Olympic Committee|U.S. Olympic Committee;USA Gymnastics;US Soccer|U.S. Soccer;WNBA;UFC
Mayo Clinic;Cleveland Clinic
Johns Hopkins Medicine;Memorial Sloan Kettering;Massachusetts General Hospital;Kaiser Permanente
Kaiser Family Foundation|KFF;Union of Concerned Scientists;Bipartisan Policy Center;Tax Foundation
Tax Policy Center
Urban Institute;Economic Policy Institute;Wikimedia;Linux Foundation;Apache Software Foundation
Mozilla Foundation;ICANN
IEEE;Tor Project;Metropolitan Museum of Art;CalPERS;CalSTRS;Guttmacher Institute
Gun Violence Archive;GLAAD
Human Rights Campaign;Federalist Society;America First Legal;Judicial Watch;Moms for Liberty
Proud Boys;Oath Keepers
Black Lives Matter;AIPAC;MoveOn;Heartland Alliance
[GB organisation]
Labour Party > United Kingdom;Conservative Party;Liberal Democrats;Reform UK
Scottish National Party|SNP
Sinn Fein|Sinn Féin;Democratic Unionist Party;Trades Union Congress|TUC;Unite union|Unite the Union
GMB;Unison;RMT;Aslef
Communication Workers Union;Royal College of Nursing;British Medical Association
National Education Union
Confederation of British Industry|CBI;British Chambers of Commerce;Federation of Small Businesses
British Retail Consortium;Society of Motor Manufacturers and Traders|SMMT;UK Finance
UK Hospitality|UKHospitality
TheCityUK;Make UK;Recruitment and Employment Confederation
Chartered Institute of Personnel and Development|CIPD
Institute of Directors;Football Association;Premier League|English Premier League
English Football League|EFL
England and Wales Cricket Board;Rugby Football Union;British Olympic Association;Royal Society
Royal Institution of Chartered Surveyors|RICS;Church of England;National Trust;RSPCA;RNLI
British Red Cross
Cancer Research UK;British Heart Foundation;Citizens Advice;Alan Turing Institute
Ada Lovelace Institute;Nuffield Trust
King's Fund;Liverpool FC;Manchester United;Manchester City;Chelsea FC;Arsenal FC;Tottenham Hotspur
Newcastle United
Aston Villa;Everton FC
[DE organisation]
Christian Democratic Union|CDU;CSU|Christian Social Union;Social Democratic Party of Germany|SPD
Alternative for Germany|AfD;Free Democratic Party|FDP;IG Metall;Verdi union|ver.di
Deutsche Fussball Liga
BDI|Federation of German Industries;VDA|German Association of the Automotive Industry;VDMA;Bitkom
BDEW;DIHK;ZVEI
Bayern Munich;Borussia Dortmund;Bundesliga;DFB|German Football Association;ADAC;Vereinigung Cockpit
GDL
[FR organisation]
National Rally|Rassemblement National;La France Insoumise|France Unbowed;CGT;CFDT;Medef|MEDEF;FNSEA
Paris Saint-Germain|PSG;Ligue 1;Roland Garros;ASO;Gustave Roussy
[IT organisation]
Brothers of Italy;Five Star Movement|5-Star Movement;Forza Italia;Serie A;Juventus;AC Milan
Inter Milan;Confindustria
FIOM;Anfia
[ES organisation]
Partido Popular;PSOE;La Liga|LaLiga;Real Madrid;FC Barcelona;Atletico Madrid;RFEF
[CN organisation]
Chinese Communist Party|Communist Party of China|CCP > China
Politburo|Politburo Standing Committee > China
China Semiconductor Industry Association|CSIA;China Association of Automobile Manufacturers|CAAM
China Passenger Car Association|CPCA;China Iron and Steel Association;China Chamber of Commerce
EU Chamber of Commerce in China|European Union Chamber of Commerce in China
Red Cross Society of China
Tsinghua University;Peking University;Fudan University;Chinese Academy of Sciences|CAS > China
Chinese Academy of Social Sciences > China;Chinese Football Association
China Nonferrous Metals Industry Association
[CN government]
National People's Congress|NPC > China;People's Liberation Army|PLA > China
Ministry of State Security > China
Ministry of Public Security > China;Taiwan Affairs Office > China
China's Supreme People's Court|Supreme People's Court > China;Central Military Commission > China
Central Commission for Discipline Inspection > China
China's Ministry of Agriculture and Rural Affairs > China
Hong Kong and Macau Affairs Office > China;Central Cyberspace Affairs Commission;SASAC > China
[CN agency]
SAFE|State Administration of Foreign Exchange > China
National Financial Regulatory Administration|NFRA|CBIRC > China
China Banking and Insurance Regulatory Commission;National Health Commission > China
China CDC|Chinese Center for Disease Control and Prevention > China
China National Space Administration|CNSA > China
China Manned Space Agency > China;National Energy Administration > China
General Administration of Customs|China Customs > China
Civil Aviation Administration of China|CAAC > China
National Medical Products Administration|NMPA > China;China Meteorological Administration > China
China Earthquake Administration > China;China Coast Guard > China
National Data Administration > China
State Taxation Administration > China;National Radio and Television Administration > China
China National Intellectual Property Administration > China
[HK government]
Hong Kong government > Hong Kong;Hong Kong Legislative Council|Legislative Council > Hong Kong
Hong Kong Police|Hong Kong Police Force > Hong Kong;Court of Final Appeal > Hong Kong
[HK agency]
Securities and Futures Commission|SFC > Hong Kong;Hong Kong Observatory > Hong Kong
Independent Commission Against Corruption|ICAC > Hong Kong
[TW government]
Legislative Yuan > Taiwan;Executive Yuan > Taiwan;Mainland Affairs Council > Taiwan
Taiwan's Presidential Office > Taiwan
[TW agency]
Central Weather Administration|Central Weather Bureau > Taiwan
Directorate General of Budget, Accounting and Statistics|DGBAS > Taiwan
Taiwan's central bank|Taiwanese central bank|Taiwan central bank > Taiwan
Industrial Technology Research Institute|ITRI
National Science and Technology Council > Taiwan;Hsinchu Science Park
[TW organisation]
Kuomintang|KMT;Democratic Progressive Party|DPP;Taiwan People's Party
[JP government]
Japan's Cabinet Office > Japan
Japan Self-Defense Forces|Self-Defense Forces|Japan's Self-Defense Forces > Japan
Tokyo Metropolitan Government > Japan
Tokyo Metropolitan Police|Metropolitan Police Department Japan > Japan
Ministry of Land, Infrastructure, Transport and Tourism|MLIT > Japan
[JP agency]
Japan Meteorological Agency|JMA > Japan;Financial Services Agency > Japan
Japan Fair Trade Commission|JFTC > Japan
JAXA|Japan Aerospace Exploration Agency > Japan;Nuclear Regulation Authority > Japan
Fire and Disaster Management Agency > Japan;Japan Tourism Agency > Japan
National Police Agency > Japan
Japan Transport Safety Board > Japan;JOGMEC > Japan;JETRO > Japan;NEDO > Japan;AIST > Japan
Riken|RIKEN > Japan
Securities and Exchange Surveillance Commission > Japan;National Tax Agency > Japan
Japan Coast Guard > Japan
Digital Agency > Japan;JNTO|Japan National Tourism Organization;NICT
[JP organisation]
Liberal Democratic Party|LDP;Komeito;Keidanren;Rengo;Japan Automobile Manufacturers Association|JAMA
Japan Innovation Party;Constitutional Democratic Party;Unification Church;JEITA
Japan Sumo Association;J-League
[KR government]
Blue House|South Korea's Presidential Office > South Korea
South Korea's National Assembly > South Korea
Joint Chiefs of Staff Korea|South Korea's Joint Chiefs of Staff|South Korean Joint Chiefs of Staff
Constitutional Court of Korea|South Korea's Constitutional Court > South Korea
Ministry of Trade, Industry and Energy|MOTIE > South Korea;Ministry of Science and ICT > South Korea
Ministry of SMEs and Startups > South Korea
Unification Ministry|South Korea's Unification Ministry > South Korea
[KR agency]
Korea Fair Trade Commission|KFTC > South Korea;Financial Services Commission > South Korea
Financial Supervisory Service|FSS > South Korea;Statistics Korea > South Korea
Korea Meteorological Administration|KMA > South Korea;National Intelligence Service > South Korea
KARI|Korea Aerospace Research Institute > South Korea
Korea AeroSpace Administration|KASA > South Korea
Korea Customs Service > South Korea;KDCA|Korea Disease Control and Prevention Agency > South Korea
Personal Information Protection Commission > South Korea;KOTRA;Korea International Trade Association
Korea Institute of Science and Technology
[KR organisation]
People Power Party;Democratic Party of Korea;Korean Confederation of Trade Unions
National Samsung Electronics Union|Samsung Electronics union;Federation of Korean Industries
[IN government]
Lok Sabha > India;Rajya Sabha > India
Supreme Court of India|India's Supreme Court|Indian Supreme Court > India
Delhi High Court > India;Bombay High Court > India;NITI Aayog|Niti Aayog > India
Ministry of External Affairs|MEA > India
Ministry of Electronics and Information Technology|MeitY > India;Delhi Police
Mumbai Police;Income Tax Department > India
[IN agency]
Competition Commission of India|CCI > India;Telecom Regulatory Authority of India|TRAI > India
ISRO|Isro|Indian Space Research Organisation > India;India Meteorological Department|IMD > India
DGCA|Directorate General of Civil Aviation > India;Enforcement Directorate > India
Central Bureau of Investigation > India;National Investigation Agency > India
National Disaster Response Force|NDRF > India;Indian Council of Medical Research|ICMR > India
DRDO > India;IRDAI > India
UIDAI > India;Election Commission of India > India;Border Security Force > India
National Centre for Seismology > India
India Semiconductor Mission > India;NSDL;FSSAI > India;CDSCO > India
Archaeological Survey of India > India
[IN organisation]
Bharatiya Janata Party|BJP;Indian National Congress|Congress party;Aam Aadmi Party
Rashtriya Swayamsevak Sangh|RSS
Trinamool Congress;Nasscom|NASSCOM;FICCI;Assocham|ASSOCHAM;Confederation of Indian Industry|CII
BCCI|Board of Control for Cricket in India;Indian Premier League|IPL
Society of Indian Automobile Manufacturers|SIAM
India Cellular and Electronics Association|ICEA;Federation of Automobile Dealers Associations
[PK agency]
Inter-Services Intelligence > Pakistan;ISPR > Pakistan
National Disaster Management Authority|NDMA > Pakistan
Pakistan Stock Exchange;Pakistan Meteorological Department
[ID agency]
Otoritas Jasa Keuangan|OJK > Indonesia;Corruption Eradication Commission > Indonesia
Basarnas|National Search and Rescue Agency > Indonesia;Statistics Indonesia > Indonesia
KNKT > Indonesia
PVMBG|Center for Volcanology and Geological Hazard Mitigation > Indonesia;KPPU > Indonesia
BKPM > Indonesia
BPOM > Indonesia
[PH government]
Malacanang|Malacañang > Philippines;Philippine Senate > Philippines
Philippine National Police > Philippines
Armed Forces of the Philippines > Philippines;Philippine Department of Health > Philippines
Philippine Department of Trade and Industry > Philippines
[PH agency]
PAGASA|Pagasa > Philippines;Philippine Statistics Authority > Philippines
NDRRMC|National Disaster Risk Reduction and Management Council > Philippines
National Economic and Development Authority|NEDA > Philippines
[SG government]
Singapore's Ministry of Trade and Industry > Singapore;Ministry of Manpower > Singapore
Singapore Police Force > Singapore
[SG agency]
Economic Development Board Singapore;Enterprise Singapore > Singapore
IMDA|Infocomm Media Development Authority > Singapore
Competition and Consumer Commission of Singapore > Singapore
Housing Development Board > Singapore;Cyber Security Agency of Singapore > Singapore
Maritime and Port Authority of Singapore > Singapore
Civil Aviation Authority of Singapore > Singapore
[MY agency]
Malaysian Anti-Corruption Commission > Malaysia
Malaysian Investment Development Authority|MIDA > Malaysia
Bursa Malaysia;Employees Provident Fund > Malaysia;Malaysian Palm Oil Board;MCMC > Malaysia
[TH agency]
Thai Meteorological Department > Thailand;NESDC > Thailand;Federation of Thai Industries
Stock Exchange of Thailand
[VN agency]
General Statistics Office of Vietnam;Communist Party of Vietnam
[MM organisation]
National League for Democracy;National Unity Government;Myanmar junta
[AU government]
Australian Federal Police > Australia;Australian Treasury > Australia
Australian Department of Defence > Australia
Department of Foreign Affairs and Trade|DFAT > Australia;High Court of Australia > Australia
Federal Court of Australia > Australia;Australian Defence Force|ADF > Australia
New South Wales Police|NSW Police > Australia;Victoria Police > Australia
Queensland Police > Australia
NSW Rural Fire Service > Australia
[AU agency]
Australian Bureau of Statistics|ABS > Australia
ACCC|Australian Competition and Consumer Commission > Australia
ASIC|Australian Securities and Investments Commission > Australia
APRA|Australian Prudential Regulation Authority > Australia;ASIO > Australia
AUSTRAC|Austrac > Australia
Bureau of Meteorology > Australia;CSIRO > Australia;Geoscience Australia > Australia
eSafety Commissioner > Australia
Fair Work Commission > Australia;Australian Taxation Office > Australia
Australian Energy Market Operator|AEMO > Australia;Foreign Investment Review Board > Australia
Therapeutic Goods Administration|TGA > Australia;Australian Space Agency > Australia
Great Barrier Reef Marine Park Authority > Australia;Australian Maritime Safety Authority
[AU organisation]
Australian Labor Party;Australian Council of Trade Unions|ACTU;Minerals Council of Australia
Business Council of Australia;Cricket Australia;Tennis Australia;Transport Workers' Union
[NZ government]
New Zealand Treasury > New Zealand;New Zealand Police > New Zealand
New Zealand Defence Force > New Zealand
[NZ agency]
Stats NZ|Statistics New Zealand > New Zealand;GeoNet;GNS Science > New Zealand
New Zealand Commerce Commission > New Zealand;MetService > New Zealand
Maritime New Zealand > New Zealand
[CA government]
Global Affairs Canada > Canada
Canadian Department of Finance|Finance Canada|Department of Finance Canada > Canada
Canada's Department of National Defence > Canada;Royal Canadian Mounted Police|RCMP > Canada
Supreme Court of Canada > Canada;Ontario government > Canada;Quebec government > Canada
Alberta government > Canada
British Columbia government > Canada;Innovation, Science and Economic Development Canada
[CA agency]
Statistics Canada|StatCan|Statscan > Canada;Competition Bureau > Canada
CRTC|Canadian Radio-television and Telecommunications Commission > Canada;Health Canada > Canada
Transport Canada > Canada;Transportation Safety Board of Canada > Canada
Environment Canada|Environment and Climate Change Canada > Canada;Natural Resources Canada > Canada
Canadian Space Agency > Canada;CSIS Canada|Canadian Security Intelligence Service > Canada
Canada Border Services Agency > Canada;Canada Energy Regulator > Canada
Ontario Securities Commission > Canada
OSFI|Office of the Superintendent of Financial Institutions > Canada
Canada Mortgage and Housing Corporation|CMHC > Canada;Parks Canada
Communications Security Establishment > Canada
BC Wildfire Service;Export Development Canada
[CA organisation]
Unifor;Canadian Union of Public Employees|CUPE;Teamsters Canada > Teamsters;Hockey Canada
Canadian Real Estate Association;Canadian Chamber of Commerce;Bloc Quebecois|Bloc Québécois
Canadian Association of Petroleum Producers
[MX government]
Mexican Senate > Mexico;Mexican Supreme Court > Mexico;Mexico's Foreign Ministry > Mexico
[MX agency]
INEGI > Mexico;COFECE|Cofece > Mexico;CNBV > Mexico;National Seismological Service > Mexico
Conagua > Mexico
Profeco > Mexico
[MX organisation]
Morena
[BR government]
Brazilian Senate > Brazil
Brazilian Supreme Court|Supreme Federal Court|Brazil's Supreme Court > Brazil
Brazil's Federal Police|Brazilian Federal Police > Brazil;Planalto > Brazil
[BR agency]
IBGE > Brazil;INPE > Brazil;Ibama|IBAMA > Brazil;CADE > Brazil;CVM > Brazil;Anatel > Brazil
Anvisa|ANVISA > Brazil
Aneel > Brazil;ANAC > Brazil;Conab > Brazil;Embrapa > Brazil;Fiocruz;Butantan Institute|Butantan
Superior Electoral Court
[BR organisation]
Anfavea;Getulio Vargas Foundation|FGV;Abiove
[AR agency]
INDEC|Indec > Argentina;INPRES > Argentina
[AR government]
Casa Rosada > Argentina
[CL agency]
Senapred > Chile;Cochilco > Chile
[PE agency]
INDECI > Peru;Geophysical Institute of Peru > Peru
[CO agency]
DANE > Colombia;Colombian Geological Survey > Colombia
[VE government]
Miraflores > Venezuela
[TR government]
Turkish Presidency|Turkey's Presidency > Turkey;Turkish Parliament > Turkey
[TR agency]
TurkStat|Turkstat|Turkish Statistical Institute|TUIK > Turkey;BDDK|BRSA > Turkey
Kandilli Observatory|Kandilli > Turkey
National Intelligence Organization > Turkey
Turkish Competition Authority|Turkish Competition Board > Turkey
TUBITAK|Tubitak > Turkey;Savunma Sanayii Baskanligi|Defence Industry Agency > Turkey;RTUK > Turkey
Capital Markets Board > Turkey
[TR organisation]
AK Party|AKP;Republican People's Party|CHP;Turkish Red Crescent|Kizilay|Kızılay;TUSIAD;Galatasaray
Fenerbahce;Besiktas
AKUT
[SY government]
[IL government]
Knesset > Israel;Israeli Prime Minister's Office|Israel's Prime Minister's Office > Israel
Israel Police|Israeli Police|Israeli police > Israel
Israeli Supreme Court|Israel's Supreme Court > Israel
COGAT > Israel
[IL agency]
Mossad > Israel;Shin Bet > Israel;Israel Innovation Authority > Israel
Israel Securities Authority > Israel
Central Bureau of Statistics Israel;Magen David Adom;Israel Airports Authority > Israel
[IL organisation]
Likud;Peace Now;B'Tselem;Yad Vashem;Hostages and Missing Families Forum
[PS organisation]
Palestinian Red Crescent|Palestine Red Crescent Society|Palestine Red Crescent
Gaza Humanitarian Foundation
Gaza civil defence|Gaza Civil Defence|Gaza's Civil Defence > Gaza Health Ministry
[LB organisation]
Lebanese Red Cross
[IR government]
Islamic Revolutionary Guard Corps|Revolutionary Guards|IRGC|Revolutionary Guard > Iran
Guardian Council > Iran
Iranian Parliament|Majlis > Iran
[IR agency]
Atomic Energy Organization of Iran > Iran
[SA government]
King Salman Humanitarian Aid and Relief Centre
[SA agency]
General Authority for Statistics > Saudi Arabia;SDAIA > Saudi Arabia
[AE agency]
General Civil Aviation Authority > United Arab Emirates
Securities and Commodities Authority > United Arab Emirates
VARA|Virtual Assets Regulatory Authority > United Arab Emirates
Dubai Financial Services Authority|DFSA > United Arab Emirates
Mohammed bin Rashid Space Centre > United Arab Emirates
Technology Innovation Institute > United Arab Emirates;Dubai Police > United Arab Emirates
[EG agency]
CAPMAS > Egypt
[ZA government]
South African National Treasury|South Africa's National Treasury > South Africa
South African Police Service > South Africa;Constitutional Court of South Africa > South Africa
South African Department of Health > South Africa
Department of International Relations and Cooperation|DIRCO > South Africa
[ZA agency]
Statistics South Africa|Stats SA|StatsSA > South Africa;South African Revenue Service > South Africa
Johannesburg Stock Exchange;National Prosecuting Authority > South Africa
NICD|National Institute for Communicable Diseases > South Africa;ICASA > South Africa
Council for Geoscience > South Africa
[ZA organisation]
African National Congress;Economic Freedom Fighters;Democratic Alliance;COSATU|Cosatu
Minerals Council South Africa
National Union of Mineworkers;NUMSA|Numsa
[NG agency]
EFCC|Economic and Financial Crimes Commission > Nigeria
National Emergency Management Agency|NEMA > Nigeria
NAFDAC > Nigeria;Nigeria Centre for Disease Control|NCDC > Nigeria
Nigerian National Bureau of Statistics|Nigeria's National Bureau of Statistics > Nigeria
INEC > Nigeria
[KE agency]
Kenya National Bureau of Statistics > Kenya;Kenya Red Cross|Kenyan Red Cross
Kenya Revenue Authority > Kenya
[UG agency]
Uganda Red Cross
[KZ agency]
Astana International Financial Centre
[UZ agency]
[VA government]
Vatican Bank > Vatican
[IS agency]
Icelandic Met Office|Icelandic Meteorological Office > Iceland
[EE agency]
Estonian Internal Security Service > Estonia;Statistics Estonia > Estonia
"""

# Names that are words, places or persons, and safe all the same: with a capital they mean the
# company.
SAFE = frozenset(
    [
        "Anthropic",
        "Avast",
        "Bain",
        "Bechtel",
        "Bombardier",
        "Boohoo",
        "Cargill",
        "Chalco",
        "Chanel",
        "Chewy",
        "Cochlear",
        "Cognizant",
        "Crocs",
        "Cummins",
        "Currys",
        "Dacia",
        "Decathlon",
        "Dongfeng",
        "Duma",
        "Fanatics",
        "Fiat",
        "Fortescue",
        "Foursquare",
        "Fresnillo",
        "G7",
        "Goodyear",
        "Gree",
        "Hertz",
        "Hino",
        "Hoya",
        "Hulu",
        "Hyatt",
        "IndiGo",
        "Kellogg",
        "Komatsu",
        "Kroll",
        "Legrand",
        "Mizuho",
        "Olam",
        "Popeyes",
        "Puma",
        "Razer",
        "ReNew",
        "Sabadell",
        "Sartorius",
        "Schindler",
        "Scoot",
        "Sears",
        "Suzano",
        "Suzuki",
        "Swatch",
        "Teck",
        "Tinder",
        "Woodside",
        "Wiz",
        "Yelp",
        "3i",
        "McLaren",
        "McKesson",
        "McKinsey",
        "Lego",
    ]
)
# Names that the word lists do not know for what they are: generic, another country's too, or a
# rating, a currency, a journal.
UNSAFE = frozenset(
    [
        "AAA", "ABS", "AFM", "ANA", "ASN", "ASO", "BIS", "BND", "BSI", "CBI", "CAS", "CCI", "CDP",
        "CII", "CNB",
        "CNH", "CSG", "CVM", "DSM", "ELN", "EPH", "FAB", "FGV", "FII", "FIS", "FSS", "GUR", "HUR",
        "ICC", "ICG",
        "IDB", "IDEX", "IMI", "IPC", "JAC", "JAMA", "KBA", "KMA", "KMT", "KSH", "MEA", "MPS",
        "NCDC", "NIS",
        "NVE", "OAS", "OCC", "OTE", "PIA", "PNE", "PPL", "PRA", "PTC", "RSF", "RSS", "SAFE", "SAMA",
        "SAPO",
        "SCA", "SDF", "SEAT", "SIAM", "SICC", "SKC", "SOMO", "SVR", "TAI", "TDC", "TGA", "TTP",
        "UBA", "UDR",
        "VARA", "VEB", "WDP", "XMC", "Everest", "Frontline", "Go-Ahead", "Politburo", "GEM",
        "Rafael",
    ]
) | {
    "US Bank", "U.S. Bank", "Chamber of Commerce", "House of Commons", "National Guard",
    "Central Command",
    "General Court",
    "Central Group", "Constitutional Council", "Employees Provident Fund",
    "Life Insurance Corporation",
    "Seven Group", "First National Bank", "Federal Council", "Copernicus",
    "Investigative Committee", "Bank of the Republic", "Legislative Council",
    "Federal Reserve Bank", "Everest Group",
    "National Seismological Service", "National Disaster Management Authority",
    "Federal Statistical Office",
}  # fmt: skip
# Names of pytickersymbols -> what papers print.
PAPERS_FORMS = {
    "Brown–Forman": "Brown-Forman", "Kohlberg Kravis Roberts": "KKR",
    "Swiss Reinsurance Company Ltd": "Swiss Re",
    "IndustrivärdenC": "Industrivarden|Industrivärden", "KalmarB": "Kalmar Oyj", "LifcoB": "Lifco",
    "AENA": "Aena",
    "Kyowa Hakko Kirin": "Kyowa Kirin", "Sumitomo Dainippon Pharma": "Sumitomo Pharma",
    "Nippon Ham": "NH Foods",
    "Muji": "Muji", "Marathon Digital": "MARA Holdings", "Fuchs Petrolub": "Fuchs SE",
    "Labcorp": "Labcorp",
    "Tokyu Land": "Tokyu Fudosan", "Credit Saison": "Credit Saison",
    "Inmobiliaria Colonial": "Colonial SFL",
    "Principal Financial Group": "Principal Financial Group", "Orion Corporation": "Orion Oyj",
    "BNY": "BNY|BNY Mellon",
    "Regions Financial Corporation": "Regions Financial",
    "Citizens Financial Group": "Citizens Financial",
    "Erie Insurance Group": "Erie Insurance", "Box": "Box Inc", "Hexagon AB": "Hexagon AB",
    "Puma": "Puma",
    "The Hartford": "Hartford Financial|Hartford Insurance", "Stabilus": "Stabilus",
    "STABILUS SE": "Stabilus",
    "TAG Tegernsee Immobilien und Beteiligung": "TAG Immobilien",
    "Shop Apotheke Europe": "Redcare Pharmacy",
    "Puig": "Puig Brands", "Redeia Corporación": "Redeia", "Nibe Industrier": "Nibe",
    "TKO Group Holdings": "TKO Group",
    "Shimizu Corporation": "Shimizu Corp", "Meiji Holdings": "Meiji Holdings",
    "Keio Corporation": "Keio Corp",
    "Okuma Holdings": "Okuma Corp", "Douglas": "Douglas AG", "Recruit": "Recruit Holdings",
    "Elisa": "Elisa Oyj",
    "The Trade Desk": "Trade Desk|The Trade Desk",
}  # fmt: skip
# Names of pytickersymbols that are no party that news quotes.
DROPPED = frozenset(
    (
        "F & C Investment Trust",
        "Alliance Witan",
        "Polar Capital Technology Trust",
        "Scottish Mortgage Investment Trust",
        "Solstice Advanced Materials",
        "Ralliant Corp",
        "Rational AG",
        "Stride, Inc.",
        "Mandatum",
        "Everest Group",
        "Thomson Reuters",
        "IDEX Corporation",
        "Merck Group",
        "Volvo",
        "SHIFT Inc.",
        "Arthur J. Gallagher & Co.",
        "Amcor",
    )
)
