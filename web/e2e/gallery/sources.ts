import type { Source } from '../../src/ui/source.ts'

/** Sources of every state, with invented words and bodies. */
export const REQUESTED: Source = {
  state: 'requested',
  amount: '186.000 kr.',
  quote: { text: 'Der søges om at overføre 186.000 kr. fra 2024 til 2025.', mark: [25, 36] },
  meeting: 'Direktionen 23. april 2025, punkt 6',
  caseNumber: '00.30.10P19-9-24',
  place: 'Resumé',
  also: [{ label: 'Også i sagsfremstillingen', href: '#pool' }],
  read: 'af regel, set af økonomikonsulent 24. april',
  chain: [
    { step: 'proposed', state: 'done', body: 'Direktionen', day: '23. april' },
    { step: 'recommended', state: 'missing', body: 'Økonomiudvalget', day: '22. april' },
    { step: 'granted', state: 'expected', body: 'Kommunalbestyrelsen', day: '30. april' },
  ],
  href: '#pool',
}

export const DECIDED: Source = {
  ...REQUESTED,
  state: 'decided',
  amount: '48.620.000 kr.',
  quote: { text: 'Budgettet for skolen er 48.620.000 kr. i 2025.', mark: [24, 38] },
  chain: [
    { step: 'proposed', state: 'done', body: 'Direktionen', day: '4. marts' },
    { step: 'recommended', state: 'done', body: 'Økonomiudvalget', day: '18. marts' },
    { step: 'granted', state: 'done', body: 'Kommunalbestyrelsen', day: '26. marts' },
  ],
}

export const ACCOUNTS: Source = {
  state: 'accounts',
  amount: '12.406.000 kr.',
  note: 'Bogført: 2.318 bilag, kontroltal stemmer',
  href: '#drill',
}
export const NO_SOURCE: Source = {
  state: 'none',
  amount: '180.000 kr.',
  note: 'Uden kilde: tastet 3. marts, ingen henvisning',
}
export const PROPOSED: Source = { ...REQUESTED, state: 'proposed', amount: '714.000 kr.' }
export const RECOMMENDED: Source = { ...REQUESTED, state: 'recommended', amount: '2.500.000 kr.' }
