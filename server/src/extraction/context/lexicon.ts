import type { Kind } from '@kildetal/shared/extraction.ts'

/**
 * What a single word says about the money beside it. Danish compounds end in their head (`nettoanlægsudgiftsbevilling` is a
 * bevilling), so most rules test the end of a word, and the first rule that fits wins.
 */
export interface Cue {
  readonly kind: Kind | 'moving'
  /** 1 weak … 5 decisive. */
  readonly weight: number
  /** How much of it is left beyond another amount: verbs govern lists, nouns the amount beside them. */
  readonly carries: number
}

const NOUN = 0.35
const VERB = 0.85

/** `moving` is overføre: between years it is a carry-over, between pools a transfer; years and title decide. */
const RULES: readonly (readonly [RegExp, Cue['kind'], number, number])[] = [
  [
    /^(?:beløbs|bagatel|tærskel|minimums|væsentligheds|overførsels|bevillings|kompetence)grænse|^tærskel/,
    'threshold',
    5,
    NOUN,
  ],
  [/indtægts(?:anlægs)?bevilling|indtægtsbudget/, 'revenue', 4, NOUN],
  [/anlægs(?:udgifts|tillægs)?bevilling|anlægstilskud/, 'capital_appropriation', 4, NOUN],
  [/tillægsbevilling|merbevilling/, 'supplementary_appropriation', 4, NOUN],
  [/genbevil|^overførselsbeløb|driftsoverførs|anlægsoverførs|overførselsansøg/, 'carry_over', 4.2, VERB],
  [/^rådighedsbeløb|^anlægs(?:budget|ramme|pulje|sum|midler|reserve)|^anlæg(?:et)?$/, 'capital_appropriation', 3, NOUN],
  [
    /^anlægs(?:udgift|investering|program|ønske|arbejd)|investering(?:en|er|erne)?$/,
    'capital_appropriation',
    2.4,
    NOUN,
  ],
  [/^fri(?:giv|gav)/, 'release', 3.5, VERB],
  [/^frigør|^barber|^beskær|^spares?$|^nedskriv|^nedskær/, 'saving', 2.4, VERB],
  [/^tilbagefør/, 'transfer', 3.5, VERB],
  [/omplacer|omprioriter|omdisponer|^flytte(?:s|t)?$|^flyttes|^flytning/, 'reallocation', 3.5, VERB],
  [/overførs|overført|overføre|overførin|^videreføre?[st]$/, 'moving', 4.2, VERB],
  [/garantiprovision|^provision/, 'revenue', 4.6, NOUN],
  [/garanti|kaution|^garanter/, 'guarantee', 4.5, NOUN],
  [
    /^lån(?!e?r)|lån(?:et|ene)?$|låneoptag|lånedispens|låneramme|låneadgang|byggekredit|realkreditlån|kassekredit(?:ten)?$|^gæld|gæld(?:en)?$|gældsafvik/,
    'loan',
    3.2,
    NOUN,
  ],
  [
    /kassebehold|^likvid(?!itets(?:effekt|virkning|påvirk|mæssig))|likviditet(?!s(?:effekt|virkning|påvirk|mæssig))|^deponer|^kassen?$|kassehenlæg|kasseopbyg|kassetræk|kasseforbrug|kassevirkning/,
    'cash_balance',
    3,
    NOUN,
  ],
  [/^afvige|afvigelse|^differencen?$/, 'deviation', 3, NOUN],
  [/^opsparet$|mindreforbrug|mindreudgift|^overskud|driftsoverskud|^uforbrugt/, 'underspend', 3, NOUN],
  [/merforbrug|^underskud|driftsunderskud|^overstig|^pres(?:set)?$|overskrid|overskred/, 'overspend', 3, NOUN],
  [/merudgift/, 'expense', 0.75, NOUN],
  [/^købs(?:pris|sum)|^købesum/, 'expense', 2.8, NOUN],
  [/^leje(?:n)?$|lejeudgift/, 'expense', 1.8, NOUN],
  [/^afledte?$/, 'budget', 2.4, NOUN],
  [
    /budgetkatalog|besparel|^spare|^sparet|effektivisering|rationaliser|råderum|gevinst|potentiale|reduktion|^reducer|^lavere|^nedbring/,
    'saving',
    2.6,
    NOUN,
  ],
  [
    /statstilskud|bloktilskud|donation|indtægt|provenu|refusion|indbetal|fondsmidler|^indbr(?:ing|agt)|^refunder|^afkast|overskudsdeling|udlodning|udbytte/,
    'revenue',
    2.6,
    NOUN,
  ],
  [
    /udligning|^dut(?:-|$)|midtvejsreguler|skatte(?:provenu|indtægt)|dagbod|konventionalbod|grundskyld|ejendomsskat|indkomstskat|selskabsskat|dækningsafgift/,
    'revenue',
    3.2,
    NOUN,
  ],
  [/salget?$|salgspris|salgssum|^sælg|^solgt|^afhænd|^frasalg|købstilbud|^forpagt|udlej|^budt$/, 'revenue', 2.6, NOUN],
  [/^tilskudsbehov/, 'budget', 3.2, NOUN],
  [/driftstilskud|tilskud|^støtte(?!r$)|^tilsagn|legat|^sponsor/, 'subsidy', 3, NOUN],
  [/^ansøg|^søge|^søgt|^ansøgt/, 'subsidy', 1.2, VERB],
  [
    /^takst|takst(?:en|er|erne)?$|gebyr|kontingent|egenbetaling|brugerbetaling|forældrebetaling|^husleje|billet|^afgift|beboerbetaling|madbetaling|^opkræv|beboerlicens|erhvervslicens|parkeringslicens|tilslutningsbidrag|^entré|^entre(?:en|billet)?$|parkeringsafgift|^bådplads|leje(?:pris|afgift)|^(?:hal|båd|lokale|bane|sal|gymnastiksal)s?leje|^medlemskab/,
    'fee',
    2.8,
    NOUN,
  ],
  [
    /deltagerbetaling|deltagerpris|timepris|stykpris|enhedspris|kvadratmeterpris|kuvertpris|grundpris|^pris(?:en|erne)?$|mindstepris|pris(?:en)?$/,
    'price',
    2.6,
    NOUN,
  ],
  [/prognose|^fremskriv/, 'forecast', 2.4, NOUN],
  [/efterslæb/, 'estimate', 2.2, NOUN],
  [/^ydelsen?$|^prissat$|(?<!be|til|af|om|ud|op|frem|for)regning(?:en|er|erne)?$/, 'expense', 2, NOUN],
  [/^skylder$|^bøder(?:ne)?$|bøder(?:ne)?$/, 'revenue', 2.4, NOUN],
  [/overslag(?!s)|overslags(?:pris|sum)|^anslå|^skøn|^estim|^kalkul|kalkulation/, 'estimate', 3.4, NOUN],
  [/^vurder(?:et|es|ing|ingen)$|^værdi(?:en)?$|værditab|handelsværdi/, 'estimate', 1.6, NOUN],
  [/^forvent|^ventes$|^ventet$/, 'estimate', 1.1, NOUN],
  [/^andel(?:en)?$|egenandel|^indsaml/, 'funding', 1.6, NOUN],
  [/^finansier|medfinansier|egenfinansier|selvfinansier|^dækkes|^bidrag/, 'funding', 2.6, VERB],
  // What is budgeted, priced or counted in: the noun beside it tells what.
  [/budgetlæg|budgetter/, 'budget', 0.3, NOUN],
  [
    /budget|ramme(?:n|r|rne)?$|^øremærk|^råder$|^indarbejd|pulje(?:ns?|rs?|rnes?|midler|beløb)?$|^restbeløb|^afsat|^afsætte|^rådighed$|^disponer|^reserver|bevillingsramme|reserve(?:n|r)?$/,
    'budget',
    2.2,
    NOUN,
  ],
  [/driftsbevilling|bevilling(?:en|er|erne)?$|^bevilge/, 'supplementary_appropriation', 1.6, NOUN],
  [
    /udgift|omkostning|^kost|^forbrug|^brug(?:t|e|er|es)$|^betal(?:t|es|er|te)$|^afhold|honorar|^regning|faktura|^tilbud|^tilbyd|kontraktsum|entreprisesum|^køb|^indkøb|licens|abonnement|løn(?:nen|ninger|sum|summen)?$|^løn|vederlag|salær|diæter|^bod(?:en)?$|bøden?$|erstatning|anskaffelsessum|anskaffelse(?:n|r|rne)?$|grundkapital|indskud(?:det)?$|tilbagebetal|^tab(?:et)?$|^rente|afdrag(?:et|ene)?$|^licitation|^bud(?:det|dene)?$|forbrug(?:et)?$/,
    'expense',
    2,
    NOUN,
  ],
  [/^gået$|^anvend|^implementering|^hensæt|^hensat/, 'expense', 1.4, NOUN],
  [/^midler/, 'budget', 0.8, NOUN],
  [/^får$|^fik$/, 'subsidy', 0.9, NOUN],
]

const NONE: Cue | null = null
const MEMO_LIMIT = 20_000
const memo = new Map<string, Cue | null>()

/** The cue of a word in small letters, or null. Words repeat, so the answer is kept; a full memory is emptied. */
export function cueOf(word: string): Cue | null {
  if (word.length < 3) return NONE
  const known = memo.get(word)
  if (known !== undefined) return known
  const rule = word.length > 60 ? undefined : RULES.find(([pattern]) => pattern.test(word))
  const cue = rule ? { kind: rule[1], weight: rule[2], carries: rule[3] } : NONE
  if (memo.size >= MEMO_LIMIT) memo.clear()
  memo.set(word, cue)
  return cue
}
