/** Ways of writing one word in names, each with the way that stands for all. */
export const spellings =
  'centre=center|centres=center|organisation=organization|organisations=organization|programme=program|programmes=program|labour=labor|defence=defense|theatre=theater|co operation=cooperation|colour=color|harbour=harbor|neighbourhood=neighborhood|specialised=specialized|standardisation=standardization|digitalisation=digitalization|modernisation=modernization|industrialisation=industrialization|univ=university|dept=department|intl=international|inst=institute|govt=government|natl=national|assoc=association|corp=corporation|co=company|ltd=limited|tech=technology|technologies=technology|sci=science|educational=education|scientific=science|sciences=science|technological=technology|cultural=culture|agricultural=agriculture|industrial=industry|financial=finance|environmental=environment|medical=medicine|economical=economic|min=ministry|minister=ministry|uygur=uyghur|xin jiang=xinjiang|saint=st|mount=mt|fort=ft';

/** Small words that tell no name from another. */
export const smallWords =
  'of|the|and|for|in|on|at|to|a|an|with|by|from|de|la|le|les|el|los|las|del|des|du|do|da|dos|das|di|della|dei|et|y|e|und|fur|fuer|der|die|das|den|van|s|d|l';

/** Heads of bodies of which every country has one, and those of units, of which every body may have one. */
export const sharedHeads =
  'ministry|parliament|senate|cabinet|government|congress|assembly|council|court|police|army|navy|treasury|presidency|embassy|consulate|commission|agency|authority|administration|service|bank|bureau|committee|board|secretariat|office|department|directorate|division|section|unit|school|faculty|institute|center|college|library|hospital|museum|academy|group|party';
export const unitHeads =
  'department|directorate|division|section|unit|office|bureau|secretariat|school|faculty|college|library|board';

/** Words of subject and rank that bodies everywhere have in their names: alone, they name no one body. */
export const subjectWords =
  'education|science|technology|health|finance|foreign|affairs|affair|interior|internal|external|justice|defense|culture|sport|sports|tourism|agriculture|trade|commerce|industry|energy|environment|transport|transportation|labor|employment|social|welfare|youth|women|family|children|information|communication|communications|economy|economic|development|planning|cooperation|exchange|international|relations|relation|national|state|federal|central|general|public|higher|secondary|primary|vocational|training|research|innovation|digital|investment|statistics|law|legal|medicine|engineering|physics|chemistry|biology|mathematics|business|management|humanities|language|languages|literature|history|arts|music|policy|security|immigration|customs|tax|revenue|water|mining|mines|petroleum|land|housing|urban|rural|regional|local|infrastructure|works|civil|aviation|maritime|fisheries|forestry|food|climate|emergency|emergencies|disaster|religious|religion|post|telecommunications|media|press|protocol|human|resources|resource|rights|supreme|constitutional|high|standing|joint|executive|steering|technical|admission|admissions|academic|student|graduate|international|global|people|peoples|reserve|audit|anti|corruption|election|electoral|intelligence|municipal|city|provincial|county|district|republic|medium|small|enterprise|enterprises|entrepreneurship';

/** Words for gatherings that translators put for one another. */
export const gatheringWords =
  'conference=conference|congress=conference|convention=conference|symposium=conference|meeting=meeting';
/** Words that a translation of an event's name adds or drops. */
export const looseWords = 'development|grand|annual|big|general';

/**
 * Bodies between states whose short name, full name and names in other languages are known everywhere, a row each: no text
 * needs to tie them together. The full name comes second.
 */
export const intergovernmental = `
UN|United Nations|联合国|Naciones Unidas|Nations Unies|Организация Объединённых Наций
UNESCO|United Nations Educational, Scientific and Cultural Organization|联合国教科文组织|ЮНЕСКО
UNICEF|United Nations Children's Fund|United Nations International Children's Emergency Fund|联合国儿童基金会|ЮНИСЕФ
UNDP|United Nations Development Programme|联合国开发计划署
UNEP|United Nations Environment Programme|联合国环境规划署
UNHCR|United Nations High Commissioner for Refugees|UN Refugee Agency|联合国难民署
UNFPA|United Nations Population Fund|联合国人口基金
UNIDO|United Nations Industrial Development Organization|联合国工业发展组织
UNCTAD|United Nations Conference on Trade and Development
UN-Habitat|United Nations Human Settlements Programme
UNODC|United Nations Office on Drugs and Crime
UNITAR|United Nations Institute for Training and Research
UNU|United Nations University|联合国大学
WHO|World Health Organization|世界卫生组织|Organización Mundial de la Salud|Organisation mondiale de la santé|Всемирная организация здравоохранения
FAO|Food and Agriculture Organization of the United Nations|Food and Agriculture Organization|联合国粮农组织
ILO|International Labour Organization|国际劳工组织
IMF|International Monetary Fund|国际货币基金组织|Fondo Monetario Internacional
WTO|World Trade Organization|世界贸易组织|世贸组织
WFP|World Food Programme|United Nations World Food Programme|世界粮食计划署
IFAD|International Fund for Agricultural Development
IOM|International Organization for Migration|国际移民组织
ITU|International Telecommunication Union|国际电信联盟
WIPO|World Intellectual Property Organization|世界知识产权组织
WMO|World Meteorological Organization|世界气象组织
IAEA|International Atomic Energy Agency|国际原子能机构
ICAO|International Civil Aviation Organization
IMO|International Maritime Organization
OECD|Organisation for Economic Co-operation and Development|经济合作与发展组织|经合组织
NATO|North Atlantic Treaty Organization
ASEAN|Association of Southeast Asian Nations|东盟|东南亚国家联盟
APEC|Asia-Pacific Economic Cooperation|亚太经合组织
ECOWAS|Economic Community of West African States|CEDEAO
SADC|Southern African Development Community
EAC|East African Community
COMESA|Common Market for Eastern and Southern Africa
IGAD|Intergovernmental Authority on Development
CARICOM|Caribbean Community
MERCOSUR|Southern Common Market|Mercosul
OSCE|Organization for Security and Co-operation in Europe
OIC|Organisation of Islamic Cooperation
GCC|Gulf Cooperation Council|Cooperation Council for the Arab States of the Gulf
SCO|Shanghai Cooperation Organization|上海合作组织|上合组织|ШОС
EAEU|Eurasian Economic Union
AU|African Union|非洲联盟|非盟|Unión Africana|Union africaine
EU|European Union|欧洲联盟|欧盟|Unión Europea|Union européenne|Европейский союз
AfDB|African Development Bank
ADB|Asian Development Bank|亚洲开发银行
AIIB|Asian Infrastructure Investment Bank|亚洲基础设施投资银行|亚投行
EBRD|European Bank for Reconstruction and Development
EIB|European Investment Bank
IsDB|Islamic Development Bank
OAS|Organization of American States|Organización de los Estados Americanos
OPEC|Organization of the Petroleum Exporting Countries
ICESCO|Islamic World Educational, Scientific and Cultural Organization
ALECSO|Arab League Educational, Cultural and Scientific Organization
SEAMEO|Southeast Asian Ministers of Education Organization
SAARC|South Asian Association for Regional Cooperation
LAS|League of Arab States|Arab League|阿拉伯国家联盟
ICRC|International Committee of the Red Cross`;
