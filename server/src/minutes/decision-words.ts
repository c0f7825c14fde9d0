import { WORK_ACTIVE, WORK_INFINITIVE, WORK_PASSIVE } from './work-verbs.ts'

/**
 * What Danish decision sentences say, as patterns over lower-case words with single spaces (`words` in lines.ts), where a space is a
 * word's border. Every repetition is bounded, which keeps them linear.
 */
const few = (to: number): string => `(?:\\S+ ){0,${to}}`
const words = (source: string): RegExp => new RegExp(source, 'u')

const APPROVALS =
  'godkendt|godkendes|godkender|godkendte|godkendtes|tiltrådt|tiltrådte|tiltrådtes|tiltræder|tiltrædes|vedtaget|vedtog|vedtages|vedtager|vedtoges|bevilget|bevilges|bevilger|bevilgede|bevilgedes|bevilliget|bevilligede|bevilliges|imødekommet|imødekommes|imødekom|imødekommer|bifaldt|bifalder|bifaldes|bifaldet|frigivet|frigives|frigav|frigiver|accepteret|accepteres|accepterede|accepterer|stadfæstet|stadfæstes|tilslutter|tilsluttede|tilslutning|støttes|støttede|støtter|efterkommes|efterkommet'
export const APPROVE = new RegExp(` (?:${APPROVALS})(?= )`, 'gu')
const GRANT =
  '(?:tilsagn|dispensation|tilladelse|landzonetilladelse|byggetilladelse|bevilling|anlægsbevilling|tillægsbevilling|tilskud|grønt lys|opbakning|accept|støtte|mandat|bemyndigelse)'
export const APPROVE_OTHERWISE = words(
  [
    ` (?:kan|kunne|besluttede|besluttet|beslutter|valgte|vedtog|enedes om|enig om|enige om) (?:at )?(?:godkende|tiltræde|vedtage|bevilge|imødekomme|støtte|bifalde|følge|frigive|give ${GRANT}|meddele ${GRANT}) `,
    ` (?:indstilling|indstillingen|indstillingerne|forslaget|anbefalingen|anbefalingerne|indstillingspunkterne) ${few(3)}(?:følges|fulgt|fulgtes) (?!op )`,
    ` (?:fulgte|følger|tilsluttede sig|tilslutter sig|kunne tilslutte sig|kan tilslutte sig) ${few(3)}(?:indstilling|forslag|anbefaling)\\S* `,
    ` (?:er|var) enige? (?:i|med) ${few(2)}(?:indstilling|forslag|anbefaling)\\S* `,
    '^ (?:enig|enige|ok|tilsluttet|tilslutning|i overensstemmelse med indstillingen|som indstillet|fulgt|følges) ',
    ` (?:gives|gav|givet|giver|meddeles|meddelt|meddeler|meddelte|ydes|ydet|yder) ${few(2)}${GRANT} `,
    ` ${GRANT} ${few(2)}(?:gives|givet|meddeles|meddelt|ydes|ydet) `,
    ` (?:bakker|bakkede|bakkes) ${few(2)}op om `,
  ].join('|'),
)
/** Behind these words an adjective stands, not the verb: `den godkendte plan`, `tidligere vedtaget`. */
export const ADJECTIVE = / (?:den|det|de|tidligere|allerede|senest|nyligt|et|en|i|tilsvarende|som) $/u
export const CONDITION = words(
  ` (?:når|hvis|såfremt|inden|før|indtil|hvorvidt|forudsat at|efter at|om \\S+ (?:kan|skal|bør)|om \\S+ \\S+ (?:kan|skal|bør)) ${few(9)}$`,
)
/** What was passed is no approval: `vedtog at udsætte sagen`. */
export const RESOLVES_OTHERWISE =
  /^ (?:vedtog|vedtaget|vedtages|vedtager) (?:enstemmigt )?at (?:udsætte|udskyde|hjemvise|afslå|afvise|forkaste|henlægge|anbefale|indstille) /u
const CHANGE =
  '\\S*(?:ændring|ændringer|ændringen|ændringerne|tilføjelse|tilføjelser|tilføjelsen|tilføjelserne|tilretning|tilretninger|tilretningen|præcisering|præciseringer|præciseringen|justering|justeringer|justeringen|justeringerne|rettelse|rettelser|rettelserne|korrektion|korrektioner|modifikation|suppleringer|supplering)'
export const AMEND = words(
  [
    ` (?:med|dog|under) ${few(4)}${CHANGE} `,
    ' dog (?!stemte|tog|undlod|kunne ikke)| men således at ',
    ` med ${few(2)}bemærkning\\S* ${few(3)}at ${few(6)}(?:udgår|tilføjes|ændres|nedsættes|forhøjes) `,
    ' (?:med undtagelse af|bortset fra|på nær|undtagen|i ændret form|i tilrettet form|i revideret form) ',
    ` ændringsforslag\\S* ${few(4)}(?:godkendt|vedtaget|tiltrådt) `,
    ` idet ${few(9)}(?:ændres|udgår|tilføjes|erstattes|rettes|nedsættes til|forhøjes til|hæves til|sænkes til) `,
  ].join('|'),
)
/** A sentence that changes the approval before it. */
export const AMEND_BEFORE = words(
  `^ (?:dog |med (?:den|de|følgende) ${few(2)}(?:ændring|tilføjelse|præcisering)|idet ${few(6)}(?:ændres|udgår|tilføjes) )| dog (?:\\S+ )?(?:taget ud|tages ud|udtaget|udtages|udgår|udgået|ændres|ændret|nedsat|nedsættes|forhøjet|forhøjes|fastsat|fastsættes|reduceret|reduceres|således) `,
)

export const NOT_APPROVED = words(
  ` (?:ikke|hverken) ${few(2)}(?:${APPROVALS}|følges|fulgt) | (?:${APPROVALS}) ikke (?!alene|kun|blot)`,
)
export const REJECT = words(
  [
    ' (?:afslået|afslås|afslog|afslår|afslå|afvist|afvises|afviste|afviser|afvise|forkastet|forkastes|forkastede|nedstemt|nedstemmes|bortfaldt|bortfalder|bortfaldet|henlægges|henlagt) ',
    ' (?:kan|kunne|kunnet|ønsker|ønskede|vil|ville) (?:\\S+ )?ikke (?:at )?(?:\\S+ )?(?:anbefale|anbefales|imødekomme|imødekommes|støtte|støttes|tiltræde|tiltrædes|godkende|godkendes|bevilge|bevilges|vedtage|følge|gå videre|deltage|bakke) ',
    ' (?:anbefaler|anbefales|indstilles|støtter) ikke (?!til )',
    ' (?:sagde|siger) nej til | (?:opnåede|fik|fandt) ikke (?:\\S+ )?flertal | ikke (?:\\S+ )?flertal for | (?:besluttede|beslutter|besluttet|valgte) ikke at ',
    ` (?:meddeles|gives|giver|får|fik|modtager|gav|meddelt|givet|meddeler|meddelte) ${few(2)}afslag `,
    '^ (?:afslag|afvisning|ikke godkendt|nej til|faldt) ',
    ' (?:\\S*forslaget|\\S*forslagene|indstillingen|punkt \\S+) (?:blev |er )?(?:faldt|faldet) ',
  ].join('|'),
)

/** A motion put beside the recommendation; when it falls, the recommendation still stands. */
export const MOTION =
  / (?:et|flere|to|tre|begge) (?:\S+ )?\S*forslag(?:ene)? | \S*(?:ændrings|mod|udsættelses|mindretals)forslag\S* /u
/** `Indstillingen følges`, whose meaning another sentence tells: `Ansøgningen afvises`, `Oversendes til byrådet med anbefaling`. */
export const FOLLOWS = / (?:følger|følges|fulgt|fulgte|følge) (?!op )/u
/** How a motion fell. */
export const FELL =
  / (?:forkastet|forkastes|forkastedes|nedstemt|faldt|faldet|bortfaldt|bortfaldet|bortfalder|afvist|ikke vedtaget|ikke godkendt|ikke flertal|ikke \S+ flertal) /u
export const MOTION_TO_WAIT = / om (?:at (?:udsætte|udskyde|hjemvise|sende \S+ tilbage)|udsættelse) /u
/** What a vote came to, told in the same sentence: `stemte for indstillingen, som dermed er godkendt`. */
export const RESULT =
  / (?:dermed|herefter|hermed|således|hvorefter|derfor) (?:\S+ ){0,4}(?:godkendt|vedtaget|tiltrådt|forkastet|bortfaldet|afvist|nedstemt|godkendes|vedtages|vedtoges|anbefales|anbefalet) /u

export const RECOMMEND = words(
  [
    ' (?:indstilles|anbefales|anbefaler|indstiller|anbefalede|tilrår|tilråder) |(?<! det| det af \\S+| som) indstillede ',
    '^ (?:anbefalet|anbefaling|indstillet) ',
    ' (?:blev|er|bliver) (?:anbefalet|indstillet) ',
    ' (?:besluttede|besluttet|beslutter|valgte|enedes om|vedtog|kan|kunne) (?:\\S+ )?(?:at )?(?:anbefale|indstille|tilråde) ',
    ' (?:med|videre med) (?:\\S+ )?anbefaling ',
    ` (?:og|samt) ${few(2)}(?:fremsendes|oversendes|videresendes|sendes videre|indstilles|fremsender|oversender|videresender) (?:\\S+ ){0,3}til ${few(3)}\\S*(?:byråd|byrådet|byrådets|kommunalbestyrelsen|kommunalbestyrelsens|økonomiudvalget|økonomiudvalgets|erhvervsudvalget|erhvervsudvalgets) `,
  ].join('|'),
)
export const TO_NEXT_READING = words(
  ` (?:oversendes|oversendt|overgår|overgå|fremmes|fremmet|fremme|går|sendes|sendt|fremsendes|henvises|henvist|videresendes|oversende|sende) ${few(4)}til ${few(3)}(?:2|anden|andenbehandling|andenbehandlingen|budgetforhandlinger\\S*|budgetlægning\\S*|budgetdrøftelse\\S*|budgetproces\\S*|budgetseminar\\S*|budgetbehandling\\S*|budgettet) `,
)
export const SEND_ON = words(
  `^ (?:sagen |indstillingen |forslaget |punktet |budgettet |planen |ansøgningen |regnskabet |udtalelsen |budgetforslaget )?(?:blev |er |og |at )?(?:fremsendes|fremsendt|oversendes|oversendt|videresendes|videresendt|sendes|sendt|sendes videre|sendt videre|henvises|henvist|forelægges|går videre) (?:\\S+ ){0,14}?til `,
)
export const TARGET = words(
  ` til ${few(5)}(\\S*(?:byråd|byrådet|byrådets|kommunalbestyrelse|kommunalbestyrelsen|kommunalbestyrelsens|udvalg|udvalget|udvalgets|magistraten|direktion|direktionen|direktionens|hovedmed|råd|rådet|bestyrelsen)) `,
)
export const FOR_DRAFT = words(` (?:med henblik på|til) ${few(3)}(?:udarbejdelse|udarbejde|besvarelse|undersøgelse) `)
export const SENT_FOR_INFORMATION = words(
  ` (?:sendes|fremsendes|udsendes|sender|fremsender|udsender|videresendes|oversendes|lægges|går) ${few(5)}til orientering `,
)

/** Words of support, which grant nothing by themselves where somebody else decides. */
export const SUPPORT = / (?:støtter|støttes|støttede|bakker|bakkede|bakkes|anbefaler) /u
export const SUPPORTED_ELSEWHERE = words(
  ` (?:som|der|og|hvorefter \\S+) (?:\\S+ ){0,3}(?:sendes|fremsendes|oversendes|videresendes|indgår|medtages|forelægges|behandles) | (?:overførsel|overføres|overføre|overføring|overførsler|overførslen|overførslerne|tillægsbevilling|tillægsbevillingen|anlægsbevilling|anlægsbevillingen) `,
)

const MATTER =
  '(?:sagen|punktet|behandlingen|drøftelsen|drøftelse|beslutningen|emnet|forslaget|ansøgningen|ansøgningerne|dette punkt|begge punkter|punkterne|spørgsmålet|stillingtagen)'
const LATER = `(?:næste|kommende|førstkommende|senere|efterfølgende|et nyt|nyt|næstkommende) \\S*(?:møde|mødet|dagsorden)`
export const POSTPONE = words(
  [
    ' (?:udsat|udsattes|udsættes|udsætter|udsætte|genoptages|genoptaget|genbehandles|genfremlægges|genfremsættes|hjemvises|hjemvist|hjemvistes|hjemviser|hjemviste|hjemsendes) ',
    ` (?:${MATTER}|udvalget|direktionen|byrådet|kommunalbestyrelsen|rådet|bestyrelsen) ${few(2)}udsatte (?!borger|børn|unge|bolig|familie|grupper|menneske)`,
    ` (?:taget|tages|tog|tager|udgår|udgik|udgået|trukket|trækkes|slettet|slettes) ${few(3)}(?:af|fra) dagsordenen `,
    ` ${MATTER} (?:\\S+ )?(?:trækkes|trukket) (?:tilbage|af) `,
    '^ (?:udskydes|udskudt|trukket|udgår|udgik|tilbagesendes|tilbagesendt|sendes retur|sendt retur|sendes tilbage|returneres|retur til|tilbage til|afventer) ',
    `^ ${few(2)}(?:udskydes|udskudt) (?:til|indtil|på) `,
    ` ${MATTER} ${few(3)}(?:udskydes|udskudt|udgår|udgik|overføres|overgår|flyttes til næste|rykkes til|tages op igen|sendes tilbage|sendt tilbage|tilbagesendes|sendes retur|afventer) `,
    ' (?:beslutning|beslutningen|stillingtagen|afgørelse|afgørelsen|behandling|behandlingen) (?:\\S+ ){0,4}(?:afventer|udestår) ',
    ` (?:drøftes|behandles|fortsættes|fortsætter|tages|sættes|optages|dagsordensættes|kommer|genoptages|udskydes|overføres) (?:(?!inden )\\S+ ){0,6}${LATER} `,
    ' (?:drøftes|behandles|forelægges|fremlægges|tages op|kommer op|på dagsordenen) (?:igen|på ny|påny) ',
    `^ (?:sagen |punktet |emnet |forslaget )(?:forelægges|fremlægges|bringes|præsenteres) ${few(4)}${LATER} `,
  ].join('|'),
)

export const NOTE = words(
  [
    ' (?:til|til en) efterretning ',
    ' ad notam ',
    ` (?:taget|tages|tog|tager) ${few(5)}til orientering `,
    '^ (?:til orientering|(?:gensidig |mundtlig |skriftlig |kort )?orientering(?:en|er|erne)?|orienteret) ',
    ' (?:blev|er|var|bliver|blevet|orientering) (?:\\S+ )?orienteret | orienteredes? ',
    ' orienteringen (?:\\S+ )?(?:givet|taget|gennemført|foretaget) ',
    ` (?:gav|givet|gives|giver) ${few(2)}(?:orientering|status) `,
    ' (?:fremlagde|redegjorde|oplyste|oplyst|præsenterede|fortalte|berettede|informerede) ',
    ' præsentationen blev ',
    ' (?:noterede|noterer) sig |^ noteret ',
    ` (?:forelagt|forelægges|forelagdes|fremlagt|fremlægges) ${few(2)}til orientering `,
  ].join('|'),
)
export const DISCUSS = words(
  [
    '(?<! som| som \\S+| der blev| det| de| tidligere| ikke| har| hvis| når| har tidligere| den) (?:drøftet|drøftede|drøftedes|debatteret|debatterede|debatteredes|diskuteret|diskuterede|gennemgået|gennemgik) ',
    ` (?:havde|foregik|var|afholdt|afholdtes|fandt) ${few(3)}(?:drøftelse|drøftelser|dialog|debat) `,
    '^ (?:drøftelse|drøftelsen|drøftes|temadrøftelse|dialog|debat) (?:\\S+ ){0,2}$|^ drøftelse (?:om|af) ',
  ].join('|'),
)

export const NOTHING =
  /^ (?:intet|ingen|ingenting|ikke noget|der var intet|der var ingen|der var ikke(?! \S* ?flertal)|der er intet|der er ingen|nej|ikke drøftet|ikke behandlet|punktet blev ikke behandlet|punktet blev ikke drøftet) (?:\S+ ){0,7}$|^ (?:tilbage )?til toppen $|^ (?:\S+ ){1,4}(?:har|havde) (?:ingen|ikke) (?:yderligere |nogen )?(?:bemærkninger|kommentarer) /u
/** Speaks of a minority, of absence or of the minutes themselves. */
export const DISSENT = words(
  [
    ' (?:tog|tager|tages|tage|taget) (?:\\S+ )?forbehold ',
    '(?<! \\d+) (?:stemte|stemmer|stemt) (?:imod|mod|for|hverken|nej|ja|blankt|i mod) ',
    ' (?:undlod|undlader|erklærede|begærede?|forlod) ',
    ' (?:deltog|deltager|medvirkede|deltage|deltaget) (?:\\S+ )?ikke ',
    ` deltog ${few(3)}(?:i|under) ${few(2)}(?:behandlingen|punktet|drøftelsen|mødet) `,
    ' (?:var|er) (?:\\S+ )?(?:fraværende|forhindret|inhabil|inhabile|ikke til stede|erklæret inhabil) ',
    '^ (?:fraværende|fravær|afbud|ej til stede|ikke til stede|deltog ikke|inhabil|imod|for stemte|imod stemte|hverken|tilstede|til stede|deltagere) ',
    ' (?:ét|et|en|to|tre|flere|enkelte|nogle) (?:\\S+ )?(?:medlem|medlemmer) (?:\\S+ ){0,2}(?:bad|spurgte|ønskede|bemærkede|foreslog|opfordrede) ',
    '^ (?:flere|nogle|enkelte|et medlem|ét medlem|medlemmerne|medarbejdersiden|ledelsessiden) (?:\\S+ ){0,2}(?:pegede|mente|nævnte|udtrykte|spurgte|fandt|påpegede|undrede) ',
    ' til protokols? | protokollen | ført til | mindretal\\S* ',
    ' (?:ønskede|ønsker) (?:det |følgende )?(?:ført|tilføjet|noteret|bemærket) ',
    ' (?:kunne|kan) ikke (?:tiltræde|godkende|støtte|anbefale|stemme|bakke) ',
    ' (?:henholdt|henholder) sig | stillede ændringsforslag | mødet (?:blev )?(?:hævet|sluttede) |^ mødt(?:e|es) for | stedfortræder | bedes tilbagesendt ',
  ].join('|'),
)
export const MINORITY = / (?:kunne|kan) ikke (?:tiltræde|godkende|støtte|anbefale|bakke) /u
export const COLLECTIVE =
  / (?:\S*udvalget|\S*flertal\S*|byrådet|kommunalbestyrelsen|direktionen|\S*rådet|magistraten|\S*bestyrelsen|\S*nævnet|forvaltningen|administrationen|enstemmigt?|\S*gruppen|pkt|punkt\S*|forslaget|ansøgning\S*|indstilling\S*) /u
/** A sentence about the case that stands below the decision without a heading of its own. */
export const DESCRIPTION =
  /^ (?:nærværende (?:sag|indstilling)|indstillingen vedrører|sagen vedrører|med (?:denne|nærværende) (?:sag|indstilling)|med (?:indstillingen|sagen)|denne sag|denne indstilling|i (?:denne|nærværende) (?:sag|indstilling)) /u

/** Names a choice that is none of the others. */
export const DECIDE =
  / (?:besluttede|beslutter|besluttet|fastholdes|fastholder|fastsættes|fastsatte|fastlægges|ønsker følgende|følgende (?:emner|temaer|punkter|prioriteringer)|planlægges|valgt|valgte|vælges|vælger|udpeges|udpeget|udpegede|nedsættes|nedsatte|afholdes|konstitueres|aflyses|aflyst|prioriteres|prioriterede|indføres|indgås|fortsætter|videreføres|igangsættes|iværksættes|finansieres|skrinlægges|aftalt|aftaltes) /u

export const ASSIGN_PASSIVE = new RegExp(` (?:${WORK_PASSIVE}|følges (?:\\S+ ){0,2}op)(?= )`, 'gu')
/** What is settled goes to who must approve it. */
export const PASSED_ON = words(`^ (?:sendes|fremsendes|oversendes) ${few(2)}til ${few(2)}\\S+s godkendelse `)
/** Whom a matter goes back to, and what for: `til forvaltningen, som undersøger andre pladser`. */
export const RETURNED_FOR = words(
  ` (?:tilbage|retur) til (?:\\S+ ){1,4}(?:som|der) (?:skal |bedes |${few(2)}(?:${WORK_ACTIVE}) )`,
)
export const ASSIGN_ACTIVE = words(`^ ((?:\\S+ ){1,16}?)(${WORK_ACTIVE}) `)
const ROLE =
  '\\S*(?:chefen|cheferne|direktøren|direktørerne|lederen|lederne|gruppen|forvaltningen|administrationen|afdelingen|sekretariatet|staben|centret|centeret|konsulenten|konsulenterne|koordinatoren|teamet|teamene|formanden|borgmesteren|medarbejderen|hr|it|kommunikation|projektejer|jobcentret|kommunen|sekretæren|fagområderne|afdelingerne|områderne)'
/** A role and whatever it does in the present tense: `Økonomi og HR kvalitetssikrer tallene`. */
export const ROLE_ACTS = words(
  `^ ((?:\\S+ ){0,5}?${ROLE} )(?!mener|finder|svarer|forventer|venter|ønsker|betaler|modtager|skylder|støtter|tager|deltager|bemærker|oplyser|noterer|foreslår|anbefaler|indstiller|orienterer)(\\p{L}{3,}er) `,
)
export const ASSIGN_MODAL = words(
  [
    ' (?:bedes|pålægges|pålagde|pålægger|anmodes|anmoder|anmodede|opfordres|bad|beder|får til opgave|fik til opgave|har til opgave|opdrag|bemyndiges) ',
    ` giver (?:\\S+ ){1,4}til opgave `,
    ' (?:sættes|kommer|optages) på dagsordenen ',
    ` skal ${few(5)}(?:${WORK_INFINITIVE}|${WORK_PASSIVE}) `,
    ` (?:ønsker|ønskede|ønskes|efterspurgte|efterspørger|efterlyser|efterlyste) (?!følgende|ikke)${few(2)}(?:at|en|et|sagen|punktet|yderligere|mere|uddybet|belyst|undersøgt|nærmere|oplæg|notat|orientering|oversigt|status|specifikation) `,
    ` (?:efterspurgte|efterlyste) `,
  ].join('|'),
)
/** Words that end the main clause. */
export const CLAUSE = / (?:at|som|hvis|når|hvor|idet|fordi|såfremt|hvilket|hvorefter|da) /u
export const IN_HEARING = / (?:i|til) (?:\S+ )?(?:\S*høring|partshøring) /u
export const NO_SUBJECT = /^ (?:der|det|at|som|hvis|når|idet) $/u
/** What the body that met does itself is no task for others. */
export const OWN_DOING = /^(?:drøfter|vurderer|planlægger|overvejer|orienterer|tager (?:\S+ )*stilling)/u
export const NEXT_TASK =
  / (?:og|samt|men) (?=(?:\S+ ){1,7}(?:udarbejder|undersøger|fremsender|følger|arbejder|vender|sender|tager|kommer|indkalder|laver) )/u
