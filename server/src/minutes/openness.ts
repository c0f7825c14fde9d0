/** Whether an item is marked as open or closed to the public; null when nothing is said. */
export type Openness = 'open' | 'closed' | null

const KIND = '(?:\\s(?:punkt|sag|dagsordenspunkt|dagsorden))?'
const FIRST = new RegExp(
  `^(?:[([](åbent|åben|å|lukket|lukkede|l|fortroligt?)${KIND}[)\\]]\\s?[:–-]?\\s?|(åbent|åben|lukket|lukkede|fortroligt?)(?:\\s(?:punkt|sag|dagsordenspunkt))?\\s?(?:[:.]|\\s?[–-](?=\\s|$)|$)\\s?)`,
  'iu',
)
const LAST = new RegExp(
  `(?:\\s[([](åbent|åben|lukket|å|l|fortroligt?)${KIND}[)\\]]|\\s[–-]\\s(lukket|åben|åbent)(?:\\s(?:punkt|sag|dagsordenspunkt))?)$`,
  'iu',
)

/** Parts the mark of openness from a title: `(Lukket) Køb af jord` → closed, `Køb af jord`. A title that is nothing but the mark is kept. */
export function splitMarker(title: string): { title: string; marker: Openness } {
  const first = FIRST.exec(title)
  if (first !== null) {
    const rest = title.slice(first[0].length).trim()
    const bare = rest === '' && /\s(?:punkt|sag|dagsordenspunkt)/iu.test(first[0])
    return { title: bare ? title : rest, marker: opennessOf(first[1] ?? first[2]) }
  }
  const last = LAST.exec(title)
  if (last === null) return { title, marker: null }
  return { title: title.slice(0, last.index).trim(), marker: opennessOf(last[1] ?? last[2]) }
}

function opennessOf(word: string | undefined): Openness {
  return word !== undefined && /^(?:l|fortrolig)/iu.test(word) ? 'closed' : 'open'
}

const CLOSED_LINE =
  /^(?:lukket|lukket (?:punkt|sag|dagsordenspunkt)|(?:åben\/lukket|åbent\/lukket|status|offentlighed|punkttype|sagstype|type|adgang)\s?:\s?lukket(?:\s(?:punkt|sag))?|(?:punktet|sagen) er lukket)[.:]?$/iu
const OPEN_LINE =
  /^(?:åben|åbent|åben sag|åbent punkt|(?:åben\/lukket|åbent\/lukket|status|offentlighed|punkttype|sagstype|type|adgang)\s?:\s?åben[t]?(?:\s(?:punkt|sag))?)[.:]?$/iu

/** What a line of an item's data says of its openness (`Lukket sag`, `Offentlighed: Åben`). */
export function readOpenness(line: string): Openness {
  if (CLOSED_LINE.test(line)) return 'closed'
  return OPEN_LINE.test(line) ? 'open' : null
}

const PART =
  /^(?:(?:til behandling|dagsorden|punkter|sager)\s?[-–:]?\s)?(?:for\s)?(?:(åbne?|lukkede?|åbent|lukket|offentlige?|fortrolige?)\s(?:\S{0,20}sager|punkter|dagsorden|møde|del|dagsordenspunkter|døre)|(tillægsdagsorden|tillægsreferat|tillægspunkter|supplerende dagsorden)(?:\s.{0,60})?)[:.]?$/iu

/** The first letters of what heads a part. */
const PART_BEGINS = 'åÅlLoOfFtTsSdDpP'

/** The heading of a part of the agenda (`LUKKEDE SAGER`, `Åbne punkter`, `Tillægsdagsorden`) with the openness of its items, or null. */
export function readPart(line: string): { openness: Openness } | null {
  if (line.length < 6 || line.length > 90 || !PART_BEGINS.includes(line.charAt(0))) return null
  const part = PART.exec(line)
  if (part === null) return null
  const word = part[1]
  return { openness: word === undefined ? null : /^(?:lukke|fortrolig)/iu.test(word) ? 'closed' : 'open' }
}
