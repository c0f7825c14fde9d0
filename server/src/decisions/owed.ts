/** One thing a sentence of a decision asks for. */
export interface Owed {
  what: string
  /** It goes to a body for a decision, named by `toBody`. */
  decisionOwed: boolean
  toBody: string | null
}

const TO_BODY =
  /\stil\s(?:endelig\s|fornyet\s|politisk\s)?(?:godkendelse|drøftelse|behandling|beslutning|stillingtagen|vedtagelse)\s(?:i|hos|af|på)\s(?:det\s|den\s)?(?:førstkommende\s|næste\s)?(\p{L}+(?:(?:-|\s-|-?\sog\s|\s)\p{Lu}\p{L}*){0,4})/u
/** What a project paper is about, up to the verb that says what happens with it. */
const PAPER =
  /(?:^|\s)(projekt(?:forslag|beskrivelse|dokument|oplæg))(?:et|er|erne|en|n)?\s(?:på|om|for|til|vedr\.|vedrørende)\s(?!drøftelse|godkendelse|behandling|beslutning|vedtagelse)(.+)$/iu
const OBJECT_END =
  /\s(?:fremsendes|fremlægges|forelægges|sendes|udarbejdes|godkendes|godkendt|vedtages|drøftes|igangsættes|indarbejdes|skal|er|bliver|blev|til\s(?:drøftelse|godkendelse|behandling|beslutning)|inden|senest|som)(?=\s|$)/iu

/** A paper about a project, `Projektforslag på …`, with each project it names. */
export interface ProjectPaper {
  paper: string
  objects: string[]
}

/** The project paper a sentence speaks of, or null. `Projektforslag på analyse af A og analyse af B` names two. */
export function readProjectPaper(sentence: string): ProjectPaper | null {
  const hit = PAPER.exec(sentence)
  if (hit?.[1] === undefined || hit[2] === undefined) return null
  const rest = hit[2].replace(/[.!?]$/u, '')
  const end = OBJECT_END.exec(rest)?.index ?? rest.length
  const object = rest.slice(0, end).replace(/,\s*$/u, '').trim()
  if (object === '' || object.length > 300) return null
  return { paper: hit[1].toLowerCase(), objects: splitObjects(object) }
}

/** Parts `analyse af A og analyse af B` where the second begins with the first's head noun; anything else stays whole. */
function splitObjects(object: string): string[] {
  const head = /^(\p{L}+)\s(af|om|på|for)\s/iu.exec(object)
  if (!head) return [object]
  const again = `${head[1]} `.toLowerCase()
  const parts: string[] = []
  let from = 0
  for (const joint of object.matchAll(/(?:,\s|\sog\s|,\sog\s)/giu)) {
    const next = joint.index + joint[0].length
    if (!object.slice(next).toLowerCase().startsWith(again)) continue
    parts.push(object.slice(from, joint.index).trim())
    from = next
  }
  parts.push(object.slice(from).trim())
  return parts.filter((part) => part !== '')
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a sentence asks for: one thing, or one a project where it names several. */
export function readOwed(sentence: string): Owed[] {
  const toBody = TO_BODY.exec(sentence)?.[1] ?? null
  const body = toBody === null ? null : capitalised(toBody.trim())
  const shared = { decisionOwed: body !== null, toBody: body }
  const paper = readProjectPaper(sentence)
  if (paper === null || paper.objects.length < 2) return [{ what: sentence, ...shared }]
  return paper.objects.map((object) => ({ what: `${capitalised(paper.paper)}: ${object}`, ...shared }))
}
