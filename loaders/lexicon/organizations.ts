/** Words that end (or, before "of", begin) the name of a body, by the kind of body they tell of. Small letters. */
export const organizationHeads = {
  GOVERNMENT:
    'ministry|ministries|government|administration|parliament|senate|cabinet|embassy|consulate|prefecture|municipality|council|department|directorate|bureau|secretariat|treasury|court|police|army|navy|commissariat|presidency|congress|customs|state council|authority|inspectorate|chancellery|assembly|legislature|county|commission|office|agency|corps|taskforce|directorate-general|high commission|permanent mission|politburo|central committee|standing committee|political bureau|county government|city hall|city council|coast guard|guard|forces|armed forces|defence forces|defense forces|police service|reserve bank|senate house|statistics office|tribunal|high court|supreme court|constitutional court|regulator|register|registry',
  UNIVERSITY:
    'university|universities|college|colleges|polytechnic|school|schools|academy|faculty|conservatory|universidad|université|universität|universidade|università|universitas|üniversitesi|politécnica|campus|lyceum|institute of technology|school of economics|medical school|business school',
  COMPANY:
    'company|corporation|corp|inc|ltd|limited|plc|llc|gmbh|ag|sa|spa|bv|nv|oy|ab|bhd|sdn bhd|pty|co|bank|banks|airlines|airways|holdings|holding|industries|enterprises|technologies|motors|telecom|telecommunications|petroleum|insurance|ventures|group|group holdings|pharmaceuticals|pharma|laboratories|labs|logistics|shipping|railway|railways|port authority|airport|hotel|hotels|steel|electric|stock exchange group|solutions|systems|software|consulting|properties|cement|breweries|stock exchange|supermarkets',
  MEDIA:
    'daily|times|news|newspaper|press|radio|television|tv|broadcasting corporation|broadcasting|post|herald|tribune|gazette|news agency|press agency|network|magazine|media group|guardian|chronicle|journal|publishing|publishers',
  INTERGOVERNMENTAL:
    'union|league|development bank|cooperation council|cooperation organization|economic community|regional centre|united nations',
  ASSOCIATION:
    'association|associations|federation|confederation|society|foundation|fund|trust|chamber|chamber of commerce|chambers|alliance|consortium|coalition|forum secretariat|guild|club|committee|committees|board|initiative secretariat|charity|cooperative|syndicate|collective|council of churches|church|diocese|party|movement|congress of trade unions|trade union|front',
  OTHER:
    'institute|institutes|institution|centre|center|centres|centers|organization|organisation|organizations|organisations|museum|library|hospital|clinic|service|services|laboratory|observatory|hub|incubator|theatre|theater|gallery|station|zoo|garden|archive|archives|unit|division|section|cluster|think tank|platform secretariat|science park|technology park|programme office|academy of sciences|zone authority',
} as const;

/** Bodies known everywhere by their letters or short name alone. */
export const knownBodies = {
  INTERGOVERNMENTAL:
    "UNESCO|UNICEF|United Nations Development Programme|United Nations Environment Programme|World Food Programme|United Nations Children's Fund|United Nations Population Fund|United Nations Human Settlements Programme|United Nations University|International Labour Organization|International Organization for Migration|International Telecommunication Union|International Trade Centre|Economic Community of West African States|Southern African Development Community|East African Community|Caribbean Community|Global Environment Facility|Green Climate Fund|Global Fund|European Investment Bank|UNDP|UNEP|UNHCR|UNFPA|UNIDO|UNCTAD|UNOPS|UN-Habitat|UN Women|UNODC|UNITAR|UNAIDS|UN|United Nations|WHO|FAO|ILO|IMF|WTO|WFP|IFAD|IOM|ITU|WIPO|WMO|IAEA|ICAO|IMO|UPU|OECD|NATO|ASEAN|BRICS|APEC|ECOWAS|SADC|COMESA|IGAD|EAC|CARICOM|MERCOSUR|OPEC|OSCE|OIC|GCC|African Union|European Union|EU|AU|European Commission|European Parliament|World Bank|World Bank Group|African Development Bank|Asian Development Bank|Islamic Development Bank|AfDB|ADB|AIIB|EIB|EBRD|CAF|IDB|Arab League|League of Arab States|Council of Europe|Commonwealth|Commonwealth Secretariat|Shanghai Cooperation Organization|Shanghai Cooperation Organisation|SCO|G7|G20|G77|World Health Organization|International Monetary Fund|World Trade Organization|Organization of American States|Gavi|Africa CDC|ICRC|Interpol|CERN|SEAMEO|ISESCO|ICESCO|ALECSO|SAARC|Pacific Community|Pacific Islands Forum|Andean Community",
  COMPANY:
    'Huawei|Microsoft|Google|Amazon|Apple|IBM|Oracle|Siemens|Samsung|Toyota|Alibaba|Tencent|Cisco|Intel|Meta|Boeing|Airbus|Shell|TotalEnergies|Coca-Cola|PepsiCo|Nestlé|Unilever|Mastercard|Visa|Vodafone|Orange|MTN|Safaricom|Airtel|Ericsson|Nokia|ZTE|Lenovo|Volkswagen|Hyundai|Petrobras|Gazprom|Aramco|DHL|FedEx|Philips|Bosch|Pfizer|AstraZeneca|Novartis|Bayer',
  MEDIA: 'Xinhua|Reuters|BBC|CNN|AFP|TASS|Al Jazeera|CGTN|CCTV|Bloomberg|Deutsche Welle|Kyodo|Yonhap|EFE|ANSA',
  ASSOCIATION:
    'FIFA|UEFA|CAF Foundation|Red Cross|Oxfam|Greenpeace|Amnesty International|Rotary International|Save the Children|Médecins Sans Frontières|Doctors Without Borders|Transparency International|World Economic Forum|Plan International|CARE International|World Vision|Caritas|IEEE|IUCN|WWF',
  OTHER:
    'USAID|JICA|KOICA|GIZ|DAAD|British Council|Goethe-Institut|Confucius Institute|Alliance Française|Campus France|TIKA|AFD|KfW|Enabel|Sida|NASA|ESA|CNRS|Fraunhofer',
} as const;

/** Plural or general words with which a body's name never ends: "African universities", "Member States". */
export const generalBodies =
  'member states|member countries|partner institutions|local government|civil society|private sector|heads of state|government agencies|public sector|international community|federal government|central government|national government|local authorities|state government|host country';
