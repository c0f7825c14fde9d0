import { LARGEST_FILE_BYTES } from '@kildetal/shared/imports.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'

/** What a reader may spend on one document. */
export type ReadingLimits = {
  /** Bytes of the file as uploaded. */
  maxBytes: number
  /** Pages of a PDF. */
  maxPages: number
  /** Milliseconds of work, counted from the moment a worker takes the document. */
  maxMilliseconds: number
  /** Mebibytes of memory a worker may hold, inside and outside its JavaScript heap. */
  maxMemoryMb: number
  /** Bytes a DOCX may hold once unpacked, counted while unpacking. */
  maxInflatedBytes: number
}

export const DEFAULT_LIMITS: ReadingLimits = {
  maxBytes: LARGEST_FILE_BYTES,
  maxPages: 1500,
  maxMilliseconds: 60_000,
  maxMemoryMb: 512,
  maxInflatedBytes: 200 * 1024 * 1024,
}

/** Why a file could not be read at all; each sentence says what happened and what to do about it. */
const REFUSALS = {
  empty_file: 'Filen er tom. Kontrollér, at den er gemt eller hentet helt, og prøv igen.',
  damaged_pdf:
    'PDF-filen er beskadiget eller kun hentet delvist og kan ikke læses til ende. Hent den igen fra kilden, eller gem den som en ny PDF.',
  encrypted_pdf: 'PDF-filen er beskyttet med adgangskode. Gem den uden adgangskode, og prøv igen.',
  damaged_docx: 'Word-filen er beskadiget eller kun hentet delvist. Åbn den i Word, gem den som ny DOCX, og prøv igen.',
  encrypted_zip: 'Filen er pakket med adgangskode. Gem den uden adgangskode, og prøv igen.',
  old_word:
    'Filen er i det gamle Word-format (.doc) eller beskyttet med adgangskode. Åbn den i Word, og gem den som DOCX eller PDF uden adgangskode.',
  spreadsheet:
    'Filen er et regneark. Regneark indlæses under regnskab og budget; her læses referater som PDF, DOCX, HTML, tekst eller Markdown.',
  image: 'Filen er et billede. Indlæs referatet som PDF med tekst, DOCX, HTML, tekst eller Markdown.',
  archive: 'Filen er et arkiv og intet Word-dokument. Pak den ud, og indlæs filerne i den hver for sig.',
  unknown_format: 'Filens format kendes ikke. Der kan læses PDF, DOCX, HTML, tekst (.txt) og Markdown (.md).',
  wrong_format:
    'Filens indhold svarer ikke til dens navn. Kontrollér, at det er den rigtige fil, og at den er hentet helt.',
  unknown_encoding:
    'Filens tegnsæt kan ikke afgøres, så æ, ø og å kan blive læst forkert. Gem den som UTF-8, og prøv igen.',
  too_deep: 'Dokumentet er bygget op af så mange lag i hinanden, at det ikke kan læses. Gem det som PDF, og prøv igen.',
  reader_failed: 'Filen kunne ikke læses. Gem den i et andet format, for eksempel PDF, og prøv igen.',
} as const

/** Codes of the refusals whose sentence is fixed. */
export type RefusalCode = keyof typeof REFUSALS

/** The problem for a file that could not be read at all. */
export function refusal(code: RefusalCode): ReadingProblem {
  return { code, message: REFUSALS[code], place: null }
}

/** The file is larger than `maxBytes`. Sizes are shown in whole MB of 1024 × 1024 bytes, the file's rounded up. */
export function tooLarge(bytes: number, maxBytes: number): ReadingProblem {
  const size = Math.ceil(bytes / 1024 / 1024)
  const most = Math.floor(maxBytes / 1024 / 1024)
  return {
    code: 'too_large',
    message: `Filen fylder ${size} MB, og grænsen er ${most} MB. Del den i flere filer, eller gem den uden billeder.`,
    place: null,
  }
}

/** The PDF has more pages than `maxPages`. */
export function tooManyPages(pages: number, maxPages: number): ReadingProblem {
  return {
    code: 'too_many_pages',
    message: `Dokumentet har ${pages} sider, og grænsen er ${maxPages}. Del det i flere filer.`,
    place: null,
  }
}

/** Unpacked, the DOCX holds more than `maxInflatedBytes`. */
export function inflatesTooFar(maxInflatedBytes: number): ReadingProblem {
  const most = Math.floor(maxInflatedBytes / 1024 / 1024)
  return {
    code: 'inflates_too_far',
    message: `Word-filen fylder mere end ${most} MB, når den pakkes ud, og er afvist. Gem den uden billeder eller indlejrede filer.`,
    place: null,
  }
}

/** Reading took longer than `maxMilliseconds`. */
export function tookTooLong(maxMilliseconds: number): ReadingProblem {
  return {
    code: 'took_too_long',
    message: `Filen kunne ikke læses inden for ${Math.round(maxMilliseconds / 1000)} sekunder og er opgivet. Del den i flere filer, eller gem den som en ny PDF.`,
    place: null,
  }
}

/** Reading needed more memory than `maxMemoryMb`. */
export function tookTooMuchMemory(maxMemoryMb: number): ReadingProblem {
  return {
    code: 'too_much_memory',
    message: `Filen kræver mere end ${maxMemoryMb} MB hukommelse at læse og er opgivet. Del den i flere filer, eller gem den som en ny PDF.`,
    place: null,
  }
}
