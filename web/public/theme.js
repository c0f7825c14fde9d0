// Sets the theme and the language a person chose before anything is painted. A classic script of its own, since the
// content security policy allows no inline script. The same keys are written by src/shell/theme.ts and src/i18n/locale.tsx.
try {
  const theme = localStorage.getItem('kildetal.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const locale = localStorage.getItem('kildetal.locale')
  if (locale === 'en') document.documentElement.lang = 'en'
} catch (_) {
  // Storage is switched off: the system's theme and Danish stand.
}
