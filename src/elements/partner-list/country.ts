/** Names of countries from what publishers write: codes of two or three letters, or a name, which stays as it is. */
import { countryName } from '../../i18n/format.js';

/** ISO 3166-1 alpha-3, with the alpha-2 code behind it where that is not its first two letters. */
const CODES =
  'ABWAW AFG AGOAO AIA ALAAX ALB ANDAD AREAE ARG ARMAM ASM ATAAQ ATFTF ATGAG AUS AUTAT AZE BDIBI BEL BENBJ BESBQ BFA BGDBD BGR BHR ' +
  'BHSBS BIHBA BLM BLRBY BLZBZ BMU BOL BRA BRBBB BRNBN BTN BVT BWA CAFCF CAN CCK CHE CHLCL CHNCN CIV CMR CODCD COGCG COKCK COL COMKM ' +
  'CPVCV CRI CUB CUWCW CXR CYMKY CYP CZE DEU DJI DMA DNKDK DOM DZA ECU EGY ERI ESHEH ESP ESTEE ETH FIN FJI FLKFK FRA FROFO FSMFM GAB ' +
  'GBR GEO GGY GHA GIB GINGN GLPGP GMB GNBGW GNQGQ GRC GRDGD GRLGL GTM GUFGF GUM GUYGY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRLIE ' +
  'IRN IRQIQ ISL ISRIL ITA JAMJM JEY JOR JPN KAZKZ KEN KGZ KHM KIR KNA KORKR KWT LAO LBN LBRLR LBYLY LCA LIE LKA LSO LTU LUX LVA ' +
  'MACMO MAFMF MAR MCO MDA MDGMG MDVMV MEXMX MHL MKD MLI MLTMT MMR MNEME MNG MNPMP MOZMZ MRT MSR MTQMQ MUS MWI MYS MYTYT NAM NCL NER ' +
  'NFK NGA NIC NIUNU NLD NOR NPL NRU NZL OMN PAKPK PAN PCNPN PER PHL PLWPW PNGPG POLPL PRI PRKKP PRTPT PRYPY PSE PYFPF QAT REU ROU ' +
  'RUS RWA SAU SDN SENSN SGP SGSGS SHN SJM SLBSB SLE SLVSV SMR SOM SPMPM SRBRS SSD STP SURSR SVKSK SVNSI SWESE SWZSZ SXM SYCSC SYR ' +
  'TCA TCDTD TGO THA TJK TKL TKMTM TLS TON TTO TUNTN TURTR TUVTV TWN TZA UGA UKRUA UMI URYUY USA UZB VAT VCT VEN VGB VIR VNM VUT ' +
  'WLFWF WSM XKX YEM ZAF ZMB ZWE';

/** What the Union's own documents write in place of ISO codes. */
const UNION: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

let codes: Map<string, string> | undefined;

/** The country in the language. */
export function countryTitle(country: string, language: string): string {
  const code = country.toUpperCase();
  const short = /^[A-Z]{2}$/.test(code) ? (UNION[code] ?? code) : alpha2(code);
  return short ? countryName(short, language) : country;
}

function alpha2(code: string): string | undefined {
  codes ??= new Map(CODES.split(' ').map((entry) => [entry.slice(0, 3), entry.slice(3) || entry.slice(0, 2)]));
  return codes.get(code);
}
