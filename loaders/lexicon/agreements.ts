/** Words that end, or before "of/on" begin, the name of an instrument, by its kind. Small letters. */
export const agreementHeads = {
  MEMORANDUM:
    'memorandum of understanding|memoranda of understanding|memorandums of understanding|memorandum of cooperation|memoranda of cooperation|memorandum of agreement|memorandum of intent|memorandum|memoranda|memorandums|mou|mous|moc|mocs|moa|moas',
  TREATY: 'treaty|treaties|convention|covenant|protocol|protocols|accord|accords|compact',
  CONTRACT: 'contract|contracts|concession|lease|loan agreement|grant agreement|financing agreement|deal|deals',
  DECLARATION:
    'declaration|declarations|communiqué|communique|joint statement|statement|joint declaration|initiative|charter|manifesto|call to action|pledge',
  AGREEMENT:
    'agreement|agreements|instrument|instruments|legal instruments|document|documents|pact|pacts|letter of intent|letters of intent|letter of cooperation|statement of intent|declaration of intent|exchange of notes|partnership agreement|cooperation agreement|framework agreement|arrangement|arrangements|partnership|understanding|sister city agreement|twinning',
  OTHER:
    'action plan|plan of action|roadmap|road map|work plan|joint action plan|cooperation plan|cooperation programme|terms of reference',
} as const;

/** Heads that, in small letters, speak of an instrument only beside a verb of signing or adopting. */
export const looseAgreementHeads =
  'instrument|document|documents|initiative|statement|partnership|concession|lease|convention|charter|understanding|arrangement|arrangements|protocol|protocols|pledge|manifesto|action plan|roadmap|road map|plan of action|work plan|terms of reference|deal|deals|compact|covenant|twinning|call to action|cooperation plan|cooperation programme|joint action plan';

/** Small words that may stand before the head and belong to the name: "comprehensive strategic cooperation agreement". */
export const agreementModifiers =
  'comprehensive|strategic|cooperation|co-operation|collaboration|collaborative|collaborating|partnership|framework|bilateral|trilateral|multilateral|tripartite|joint|mutual|recognition|free|trade|investment|exchange|academic|research|education|educational|cultural|scientific|technical|technological|financial|financing|loan|grant|funding|service|services|supply|purchase|license|licensing|sale|implementation|implementing|host|country|operational|working|general|specific|non-binding|binding|landmark|historic|new|major|key|multi-year|one-year|two-year|three-year|four-year|five-year|ten-year|long-term|short-term|economic|development|security|defence|defense|military|air|transport|visa|waiver|labour|labor|extradition|tax|double|taxation|peace|ceasefire|climate|energy|water|health|agricultural|agriculture|tourism|student|staff|faculty|dual|degree|dual-degree|twinning|sister|city|sister-city|friendship|data|sharing|data-sharing|information|talent|concession|construction|design|engineering|procurement|management|consultancy|sponsorship|media|content|distribution|training|capacity|building|capacity-building|inter-institutional|institutional|interuniversity|international|regional|national|public|private|public-private|digital|innovation|industrial|space|nuclear|fisheries|fishery|forestry|mining|maritime|aviation|border|customs|currency|swap|credit|facility|guarantee|insurance|reinsurance|equity|shareholder|shareholders|merger|acquisition|production|power|off-take|offtake|delivery|umbrella|preliminary|final|draft|formal|official|separate|similar|first|second|renewed|extended|revised|updated|billion|million|dollar|affiliation|articulation|internship|scholarship|mobility|relocation|readmission|status|headquarters|seat|connectivity|infrastructure|solar|wind|green|hydrogen|gas|oil|vaccine|manufacturing|disaster|emergency|humanitarian|medical|wildlife|conservation|environmental|marine|sports|sport|youth|gender|judicial|legal|police|parliamentary|inter-parliamentary|twin|knowledge|teacher|teaching|vocational|skills|qualifications|language|press|news|film|museum|archive|library';
