/** The request header that says which language a person has chosen (`da`, `en`). */
export const LANGUAGE_HEADER = 'kildetal-language'
