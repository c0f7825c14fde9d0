/** The history of one object: who did what, when, and why. */
export const history = {
  title: 'Historik',
  hide: 'Skjul historikken',
  none: 'Ingen har ændret den, siden den kom.',
  older: 'Vis ældre',
  because: (reason: string) => `Begrundelse: ${reason}`,
  before: (value: string) => `før ${value}`,
  nothing: 'intet',
}
