/** The limit of four eyes. */
export const limit = {
  title: 'To skal se store beløb',
  from: (amount: string) =>
    `Bevægelser på ${amount} og derover tæller først med, når en anden økonomikonsulent har godkendt dem.`,
  off: 'Ingen bevægelser skal godkendes af en anden.',
  since: 'En ny grænse gælder for det, der bogføres fra nu af.',
  whoChanges: 'Grænsen sættes af en administrator, som ikke selv bogfører.',
  change: 'Ret grænsen',
  amount: 'Godkendes af to fra',
  amountHint: 'Tomt felt: ingen grænse.',
  reason: 'Begrundelse',
  save: 'Gem',
  cancel: 'Fortryd',
  saved: 'Grænsen er rettet.',
}
