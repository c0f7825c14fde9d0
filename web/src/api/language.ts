import { LANGUAGE_HEADER } from '@kildetal/shared/language.ts'
import { storedLocale } from '../i18n/stored-locale.ts'

/** Tells the server which language its sentences are to be in: the one chosen in this browser. */
export const languageHeader = (): Record<string, string> => ({ [LANGUAGE_HEADER]: storedLocale() ?? 'da' })
