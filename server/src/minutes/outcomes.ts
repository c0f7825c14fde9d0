import type { Outcome } from '@kildetal/shared/minutes.ts'

/**
 * What Danish decision sentences do with an item. All patterns run over lower-case words with single spaces (`words` in lines.ts), so
 * that a space is a word's border; repetitions are bounded, which keeps them linear.
 */
const APPROVALS =
  'godkendt|godkendes|godkender|godkendte|godkendtes|godkendtog|tiltrådt|tiltrådte|tiltrådtes|tiltræder|tiltrædes|vedtaget|vedtog|vedtages|vedtager|vedtoges|bevilget|bevilges|bevilger|bevilgede|bevilgedes|bevilliget|bevilligede|bevilliges|imødekommet|imødekommes|imødekom|imødekommer|bifaldt|bifalder|bifaldes|bifaldet|frigivet|frigives|frigav|accepteret|accepteres|accepterede|stadfæstet|stadfæstes|tilslutter|tilsluttede|tilslutning|støttes|støttede|støtter|efterkommes|efterkommet'
const APPROVE = new RegExp(` (?:${APPROVALS})(?= )`, 'gu')
const APPROVE_ELSE =
  / (?:kan|kunne|besluttede|besluttet|beslutter|valgte|vedtog|enedes om|enig om|enige om) (?:at )?(?:godkende|tiltræde|vedtage|bevilge|imødekomme|støtte|bifalde|følge|frigive) | (?:indstilling|indstillingen|indstillingerne|forslaget|anbefalingen|anbefalingerne|indstillingspunkterne) (?:\S+ ){0,3}(?:følges|fulgt|fulgtes) (?!op )| (?:er|var) enige? (?:i|med) (?:\S+ ){0,2}(?:indstilling|forslag|anbefaling)\S* |^ (?:enig|enige|ok|tilsluttet|tilslutning|i overensstemmelse med indstillingen|som indstillet|fulgt|følges) | (?:gives|gav|givet|meddeles|meddelt|ydes|ydet) (?:\S+ ){0,2}(?:tilsagn|dispensation|tilladelse|bevilling|anlægsbevilling|tilskud|grønt lys|opbakning|accept|støtte) | (?:tilsagn|dispensation|tilladelse|bevilling|tilskud|støtte) (?:\S+ ){0,2}(?:gives|givet|meddeles|meddelt|ydes|ydet) | (?:bakker|bakkede|bakkes) (?:\S+ ){0,2}op om /u
const ADJECTIVE = / (?:den|det|de|tidligere|allerede|senest|nyligt|et|en|i|tilsvarende|som) $/u
const CONDITION =
  / (?:når|hvis|såfremt|inden|før|indtil|hvorvidt|forudsat at|efter at|om \S+ (?:kan|skal|bør)|om \S+ \S+ (?:kan|skal|bør)) (?:\S+ ){0,9}$/u
const AMEND =
  / (?:med|dog|under) (?:\S+ ){0,4}\S*(?:ændring|ændringer|ændringen|ændringerne|tilføjelse|tilføjelser|tilføjelsen|tilføjelserne|tilretning|tilretninger|tilretningen|præcisering|præciseringer|præciseringen|justering|justeringer|justeringen|rettelse|rettelser|rettelserne|korrektion|korrektioner|modifikation|suppleringer|supplering) | dog | med undtagelse af | bortset fra | på nær | undtagen | i ændret form | i tilrettet form | i revideret form | ændringsforslag\S* (?:\S+ ){0,4}(?:godkendt|vedtaget|tiltrådt)| idet (?:\S+ ){1,9}(?:ændres|udgår|tilføjes|erstattes|rettes|nedsættes til|forhøjes til|hæves til|sænkes til) /u
const AMEND_NEXT =
  /^ (?:dog |med (?:den|de|følgende) (?:\S+ ){0,2}(?:ændring|tilføjelse|bemærkning om at)|idet (?:\S+ ){1,6}(?:ændres|udgår|tilføjes) )/u

const NOT_APPROVED = new RegExp(
  ` (?:ikke|hverken) (?:\\S+ ){0,2}(?:${APPROVALS}|følges|fulgt) | (?:${APPROVALS}) ikke (?!alene|kun|blot)`,
  'u',
)
const REJECT =
  / (?:afslået|afslås|afslog|afslår|afslå|afvist|afvises|afviste|afviser|afvise|forkastet|forkastes|forkastede|nedstemt|nedstemmes|bortfaldt|bortfalder|bortfaldet|henlægges|henlagt) | (?:kan|kunne|kunnet|ønsker|vil|ville) (?:\S+ )?ikke (?:at )?(?:\S+ )?(?:anbefale|anbefales|imødekomme|imødekommes|støtte|støttes|tiltræde|tiltrædes|godkende|godkendes|bevilge|bevilges|vedtage|følge|gå videre) | (?:anbefaler|anbefales|indstilles|støtter) ikke (?!til )| (?:meddeles|gives|giver|får|gav|meddelt|givet|meddeler|indstilles til) (?:\S+ ){0,2}afslag |^ (?:afslag|afvisning|ikke godkendt|nej til) /u

const RECOMMEND =
  / (?:indstilles|anbefales|anbefaler|indstiller|indstillede|anbefalede|tilrår|tilråder) |^ (?:anbefalet|anbefaling|indstillet) | (?:godkendt|tiltrådt|vedtaget) (?:og|samt|til) (?:\S+ ){0,2}(?:fremsendelse|oversendelse|indstillet|anbefalet) | (?:blev|er) (?:anbefalet|indstillet) /u
const TO_SECOND =
  / (?:oversendes|oversendt|overgår|sendes|sendt|fremsendes|henvises|henvist|videresendes|oversende|sende) (?:\S+ ){0,4}til (?:\S+ ){0,3}(?:1|2|3|anden|første|tredje|behandling|andenbehandling|andenbehandlingen|budgetforhandlinger\S*|budgetlægning\S*|budgetdrøftelse\S*|budgetproces\S*|budgetseminar\S*|budget\S*|2 behandling\S*) /u
const SEND_ON =
  /^ (?:sagen |indstillingen |forslaget |punktet |budgettet |planen |ansøgningen |regnskabet |udtalelsen )?(?:blev |er |og |at )?(?:fremsendes|fremsendt|oversendes|oversendt|videresendes|videresendt|sendes|sendt|sendes videre|sendt videre|henvises|henvist|forelægges|går videre) (?:\S+ ){0,14}?til /u
const TARGET =
  / til (?:\S+ ){0,5}\S*(?:byråd|byrådet|byrådets|kommunalbestyrelse|kommunalbestyrelsen|kommunalbestyrelsens|udvalg|udvalget|udvalgets|magistraten|direktion|direktionen|direktionens|hovedmed|råd|rådet|bestyrelsen) /u
const FOR_DRAFT = / (?:med henblik på|til) (?:\S+ ){0,3}(?:udarbejdelse|udarbejde|besvarelse|undersøgelse) /u

const POSTPONE =
  / (?:udsat|udsættes|udsætter|udsætte|genoptages|genoptaget|genbehandles|genfremlægges|genfremsættes|hjemvises|hjemvist|hjemsendes) | (?:sagen|punktet|behandlingen|udvalget|direktionen|byrådet|kommunalbestyrelsen|rådet|bestyrelsen|beslutningen) (?:\S+ ){0,2}udsatte (?!borger|børn|unge|bolig|familie|grupper|menneske)| (?:taget|tages|tog|tager|udgår|udgik|udgået|trukket|trækkes|slettet|slettes) (?:\S+ ){0,3}(?:af|fra) dagsordenen | (?:sagen|punktet|forslaget|indstillingen) (?:\S+ )?(?:trækkes|trukket) (?:tilbage|af) |^ (?:udskydes|udskudt|trukket|udgår|udgik|tilbagesendes|tilbagesendt|sendes retur|sendt retur|returneres|retur til|tilbage til) | (?:sagen|punktet|behandlingen|drøftelsen|drøftelse|beslutningen|emnet|forslaget|ansøgningen|ansøgningerne|dette punkt|begge punkter|punkterne) (?:\S+ ){0,3}(?:udskydes|udskudt|overføres|overgår|flyttes til næste|rykkes til|tages op igen|sendes tilbage|sendt tilbage|tilbagesendes|tilbagesendt|sendes retur) | (?:drøftes|behandles|fortsættes|fortsætter|tages|sættes|optages|forelægges|fremlægges|dagsordensættes|bringes|kommer|genoptages|udskydes|overføres|præsenteres) (?:\S+ ){0,6}(?:næste|kommende|førstkommende|senere|efterfølgende|følgende|et nyt|nyt) \S*(?:møde|mødet|direktionsmøde|udvalgsmøde|byrådsmøde|dagsorden) | (?:drøftes|behandles|forelægges|fremlægges|tages op|kommer op|på dagsordenen) (?:igen|på ny|påny) /u

const NOTE =
  / (?:til|til en) efterretning | ad notam | (?:taget|tages|tog|tager) (?:\S+ ){0,5}til orientering |^ (?:til orientering|(?:gensidig |mundtlig |skriftlig |kort )?orientering(?:en|er|erne)?) | (?:blev|er|var|bliver|blevet|orientering) orienteret | orienteredes? | orienterede | orienteringen (?:\S+ )?(?:givet|taget|gennemført|foretaget) |^ orienteret | (?:gav|givet|gives) (?:\S+ ){0,2}(?:orientering|status) | fremlagde | redegjorde | oplyste | oplyst | præsenterede | præsentationen blev | fortalte | berettede /u
const SENT_FOR_INFORMATION =
  / (?:sendes|fremsendes|udsendes|sender|fremsender|udsender|videresendes|oversendes|lægges|går) (?:\S+ ){0,5}til orientering /u
const DISCUSS =
  / (?:drøftet|drøftede|drøftedes|debatteret|debatterede|debatteredes|diskuteret|diskuterede|gennemgået|gennemgik) | (?:havde|foregik|var|afholdt|afholdtes|fandt) (?:\S+ ){0,3}(?:drøftelse|drøftelser|dialog|debat) |^ (?:drøftelse|drøftelsen|drøftes|temadrøftelse|dialog|debat) (?:\S+ ){0,2}$|^ drøftelse (?:om|af) /u
const NOT_DISCUSSED = / (?:som|det|de|tidligere|ikke|har|hvis|når|efter at have|den) (?:er |blev )?drøftede?t? /u

const NOTHING =
  /^ (?:intet|ingen|ingenting|ikke noget|der var intet|der var ingen|der var ikke|der er intet|der er ingen|intet nyt|nej|ikke drøftet|ikke behandlet|bortfalder ikke|ingen punkter) (?:\S+ ){0,7}$/u
const DISSENT =
  / (?:tog|tager|tages|tage|taget) (?:\S+ )?forbehold | (?:stemte|stemmer|stemt) (?:imod|mod|for|hverken|nej|ja|blankt|i mod) | undlod | undlader | (?:deltog|deltager|medvirkede|deltage|deltaget) (?:\S+ )?ikke | deltog (?:\S+ ){0,3}(?:i|under) (?:\S+ ){0,2}(?:behandlingen|punktet|drøftelsen|mødet) | (?:var|er) (?:\S+ )?(?:fraværende|forhindret|inhabil|inhabile|ikke til stede|erklæret inhabil) |^ (?:fraværende|afbud|ej til stede|ikke til stede|inhabil|forlod|imod|for stemte|imod stemte|hverken) | forlod | til protokols? | protokollen | ført til | mindretal\S* | (?:ønskede|ønsker) (?:det |følgende )?(?:ført|tilføjet|noteret|bemærket) | (?:kunne|kan) ikke (?:tiltræde|godkende|støtte|anbefale|stemme|bakke) | (?:henholdt|henholder) sig | stillede ændringsforslag | begærede? | anbefaling fra | mødet (?:blev )?(?:hævet|sluttede) |^ mødt(?:e|es) for | stedfortræder /u
const COLLECTIVE =
  / (?:\S*udvalget|\S*flertal\S*|byrådet|kommunalbestyrelsen|direktionen|\S*rådet|magistraten|\S*bestyrelsen|\S*nævnet|forvaltningen|administrationen|enstemmigt?|\S*gruppen) /u
const DESCRIPTION =
  /^ (?:nærværende (?:sag|indstilling)|indstillingen vedrører|sagen vedrører|med (?:denne|indstillingen|sagen)|denne sag|denne indstilling|i (?:denne|nærværende) (?:sag|indstilling)) |^ (?:endelig vedtagelse af|forslag (?:om|til|fra)|anlægsbevilling til|bevilling til|godkendelse af) /u

const DECIDE =
  / (?:besluttede|beslutter|besluttet|fastholdes|fastholder|fastsættes|fastsatte|fastlægges|ønsker følgende|følgende (?:emner|temaer|punkter|prioriteringer)|planlægges|valgt|valgte|vælges|udpeges|udpeget|udpegede|nedsættes|nedsatte|afholdes|konstitueres|aflyses|aflyst|prioriteres|prioriterede|indføres|indgås|fortsætter|videreføres) /u

const WORK_ACTIVE =
  'udarbejder|undersøger|fremsender|melder|vender|tilretter|sender|samler|vurderer|kontakter|afklarer|indkalder|inviterer|følger|forelægger|fremlægger|udsender|indhenter|sørger|arbejder|laver|rykker|igangsætter|koordinerer|formidler|informerer|udformer|beskriver|belyser|kortlægger|beregner|analyserer|aftaler|finder|forbereder|tilpasser|opdaterer|kigger|ser|bringer|videreformidler|kvalificerer|evaluerer|drøfter|bestiller|skriver|publicerer|præsenterer|besvarer|svarer|sikrer|overvejer|tjekker|tager|retter|indarbejder|indsamler|opstiller|uddyber|afdækker|afsøger|udbreder|vedlægger|justerer|etablerer|planlægger|gennemfører|nedsætter|faciliterer|deler|leverer|genberegner|udpeger|holder|afholder|vedtager|gennemgår|implementerer|konkretiserer|reviderer|udvikler|iværksætter|kommer|orienterer|ajourfører|færdiggør|rapporterer|afrapporterer|anmoder|spørger|ansøger|søger|indleder|indgår|fordeler|færdigbehandler'
const WORK_PASSIVE =
  'udarbejdes|undersøges|fremsendes|tilrettes|sendes|vurderes|afklares|indkaldes|inviteres|forelægges|fremlægges|udsendes|indhentes|arbejdes|laves|koordineres|formidles|informeres|orienteres|beskrives|belyses|kortlægges|beregnes|analyseres|aftales|forberedes|tilpasses|opdateres|gennemgås|præsenteres|besvares|sikres|overvejes|evalueres|drøftes|kvalificeres|kontaktes|rettes|justeres|indarbejdes|indsamles|uddybes|afdækkes|afsøges|konkretiseres|revideres|færdiggøres|afrapporteres|søges|meldes|følges|genberegnes|iværksættes|rykkes|videreformidles|spørges|udsøges|udbredes'
const ASSIGN_PASSIVE = new RegExp(` (?:${WORK_PASSIVE}) `, 'u')
const ASSIGN_ACTIVE = new RegExp(`^((?:\\S+ ){0,16}?)(?:${WORK_ACTIVE}) `, 'u')
const ASSIGN_MODAL =
  / (?:bedes|pålægges|pålagde|pålægger|anmodes|anmoder|anmodede|opfordres|bad|beder|får til opgave|fik til opgave|har til opgave|giver (?:\S+ ){1,4}til opgave|skal (?:\S+ ){0,4}(?:undersøge|udarbejde|fremsende|vende tilbage|komme med|arbejde videre|sikre|følge op|vurdere|afklare|undersøges|udarbejdes|fremsendes|afklares|vurderes|belyses|uddybes|drøftes|forelægges|tilrettes|fremlægge|forelægge|indarbejdes|lave|laves|tage kontakt|indkalde|orientere|beskrive|belyse|præsentere|sende|kontakte|invitere|planlægge|evaluere|indhente|koordinere)) | (?:ønsker|ønskede|efterspurgte|efterspørger|efterlyser|efterlyste) (?!følgende)(?:\S+ ){0,2}(?:at|en|et|sagen|punktet|yderligere|mere|uddybet|belyst|undersøgt|nærmere|oplæg|notat|orientering) | opdrag /u
const CLAUSE = / (?:at|som|hvis|når|hvor|idet|fordi|såfremt|hvilket|hvorefter|da) /u
const NOT_SUBJECT = /^ (?:der|det|at|som|hvis|når|idet) $/u

/** What a sentence means for the item, with what has to be known of the meeting. */
export interface Reading {
  outcomes: Outcome[]
  /** It only speaks of a minority, of absence or of the case, or says that there is nothing. */
  empty: boolean
  /** Changes the approval stated before it (`Dog således at …`). */
  amendsBefore: boolean
  /** Names the choice itself (`fastholdes`, `ønsker følgende emner`). */
  decides: boolean
}

/** Reads one sentence of a decision. `council` says whether the meeting is the municipal council, which passes items down, not up. */
export function readOutcomes(sentence: string, council: boolean): Reading {
  const w = sentence.length > 4000 ? sentence.slice(0, 4000) : sentence
  const nothing: Reading = { outcomes: [], empty: true, amendsBefore: false, decides: false }
  if (NOTHING.test(w) || DESCRIPTION.test(w)) return nothing
  const main = w.split(/ (?:mens|idet|hvorefter|hvor) /u)[0] ?? w
  if (isDissent(`${main} `)) return nothing
  const found = new Set<Outcome>()
  const sent = readSending(w, council)
  if (sent !== null) found.add(sent)
  const recommends = RECOMMEND.test(w) && !/ (?:anbefales|anbefaler|indstilles) ikke /u.test(w)
  const refuses = readRefusal(w, recommends)
  if (recommends && !refuses) found.add('recommended')
  if (refuses) found.add('rejected')
  else if (!recommends && approves(w)) found.add(AMEND.test(w) ? 'amended' : 'approved')
  if (POSTPONE.test(w) && !found.has('amended') && !found.has('approved')) found.add('postponed')
  if (NOTE.test(w) && !SENT_FOR_INFORMATION.test(w)) found.add('noted')
  if (DISCUSS.test(w) && !NOT_DISCUSSED.test(w)) found.add('discussed')
  if (sent === null && assigns(w, found)) found.add('assigned')
  if (found.has('approved') && found.has('noted') && / til efterretning /u.test(w) && !/ godkend/u.test(w))
    found.delete('approved')
  return { outcomes: [...found], empty: false, amendsBefore: AMEND_NEXT.test(w), decides: DECIDE.test(w) }
}

function isDissent(main: string): boolean {
  const hit = DISSENT.exec(main)
  if (hit === null) return false
  const refusal = / (?:kunne|kan) ikke (?:tiltræde|godkende|støtte|anbefale|bakke) /u.exec(main)
  if (refusal !== null && refusal.index === hit.index)
    return refusal.index > 0 && !COLLECTIVE.test(`${main.slice(0, refusal.index)} `)
  return !approves(main.slice(0, hit.index + 1))
}

function readRefusal(w: string, recommends: boolean): boolean {
  if (/ ændringsforslag/u.test(w) && !/ indstilling/u.test(w)) return false
  if (NOT_APPROVED.test(w)) return true
  return REJECT.test(w) && !(recommends && / (?:afslået|afslås|afvises|afslag) /u.test(w))
}

function approves(w: string): boolean {
  if (APPROVE_ELSE.test(w)) return true
  for (const hit of w.matchAll(APPROVE)) {
    const before = w.slice(Math.max(0, hit.index - 90), hit.index + 1)
    const adjective = /e$/u.test(hit[0]) || / tidligere $/u.test(before) ? ADJECTIVE.test(before) : false
    if (!adjective && !CONDITION.test(before)) return true
  }
  return false
}

/** A matter sent on: upwards with the body's word (recommended), down for treatment (its decision is put off), or out for a draft (assigned). */
function readSending(w: string, council: boolean): Outcome | null {
  if (/ (?:har|blev|er) (?:\S+ ){0,3}(?:vedtaget|godkendt|tiltrådt) /u.test(w)) return null
  if (
    TO_SECOND.test(w) &&
    !SENT_FOR_INFORMATION.test(w) &&
    / (?:2|anden|behandling\S*|andenbehandling\S*|budget\S*) /u.test(w) &&
    !TARGET.test(w)
  )
    return 'recommended'
  if (!SEND_ON.test(w)) return null
  if (FOR_DRAFT.test(w)) return 'assigned'
  if (!TARGET.test(w) || SENT_FOR_INFORMATION.test(w)) return null
  return council ? 'postponed' : 'recommended'
}

function assigns(w: string, found: ReadonlySet<Outcome>): boolean {
  if (ASSIGN_MODAL.test(w)) return true
  if (found.has('recommended') || found.has('postponed')) return activeWork(w) !== null && !found.has('postponed')
  const passive = ASSIGN_PASSIVE.exec(w)
  if (
    passive !== null &&
    !/ (?:i|til) (?:\S+ )?høring /u.test(w) &&
    !/ følges $/u.test(passive[0]) &&
    !/ (?:idet|såfremt|hvis|når) (?:\S+ ){0,6}$/u.test(w.slice(0, passive.index + 1))
  )
    return true
  if (/ følges (?:\S+ ){0,2}op /u.test(w)) return true
  return activeWork(w) !== null
}

/** The words before an active verb of work in the main clause (`udviklingschefen` in `Udviklingschefen udarbejder …`), or null. */
export function activeWork(w: string): string | null {
  for (const clause of w.split(
    / (?:og|samt|men) (?=\S+ (?:\S+ ){0,6}(?:udarbejder|undersøger|fremsender|følger|arbejder|vender|sender|tager|kommer|indkalder|laver) )/u,
  )) {
    const main = ` ${(` ${clause} `.split(CLAUSE)[0] ?? '').trim()} `
    const hit = ASSIGN_ACTIVE.exec(main.trimStart())
    const subject = ` ${hit?.[1] ?? ''}`
    if (hit === null || subject.trim() === '' || NOT_SUBJECT.test(subject)) continue
    if (
      / (?:udvalget|direktionen|byrådet|kommunalbestyrelsen|magistraten|rådet|bestyrelsen) $/u.test(subject) &&
      / (?:tager|ser|finder|holder|afholder|drøfter|vedtager|kommer|orienterer|nedsætter|udpeger|vurderer|planlægger|følger|søger|indgår) $/u.test(
        hit[0].slice(hit[1]?.length).padStart(1),
      )
    )
      continue
    if (/(?:tager|tog) (?:\S+ ){0,5}(?:til efterretning|til orientering|forbehold)/u.test(main)) continue
    return subject.trim()
  }
  return null
}
