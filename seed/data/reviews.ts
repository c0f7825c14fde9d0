import type { Kind } from '@kildetal/shared/extraction.ts'
import type { ItemValues } from '@kildetal/shared/items.ts'

/** A figure the demonstration's controller has seen: found by its amount (and kind, where a meeting has the amount twice), accepted as read or amended. */
export interface Review {
  kr: number
  kind?: Kind
  changes?: Partial<Omit<ItemValues, 'orgUnitId'>> & { unitSlug?: string }
}

/** The demonstration's minutes in the order they were imported, with what has been reviewed of each. */
export const REVIEWS: readonly { fileName: string; figures: readonly Review[] }[] = [
  {
    fileName: 'direktionen-2019-06-26.txt',
    figures: [
      { kr: 25_000, changes: { label: 'Tilskud til Tilflytternetværket' } },
      { kr: 15_000, changes: { label: 'Tilskud til Tilflytternetværket' } },
    ],
  },
  { fileName: 'direktionen-2022-04-06.txt', figures: [] },
  { fileName: 'direktionen-2023-02-01.txt', figures: [] },
  {
    fileName: 'direktionen-2023-12-07.txt',
    figures: [{ kr: 520_000, changes: { label: 'Administrationsanalysen, tilbud fra BDO', years: [2024] } }],
  },
  {
    fileName: 'kommunalbestyrelsen-2025-02-26.txt',
    figures: [
      {
        kr: 320_000,
        changes: {
          label: 'Tillægsbevilling til en ekstra 2. klasse',
          kind: 'supplementary_appropriation',
          unitSlug: 'nordskolen',
          fundingSource: 'kassebeholdningen',
          counterpart: null,
        },
      },
    ],
  },
  {
    fileName: 'boerne-og-undervisningsudvalget-2025-04-09.txt',
    figures: [{ kr: 186_000, changes: { label: 'Overført mindreforbrug fra 2024', unitSlug: 'nordskolen' } }],
  },
  {
    fileName: 'direktionen-2025-04-23.txt',
    figures: [
      { kr: 7_000, changes: { label: 'Morgendagens ledere 2025–2026', audience: 'all_units', years: [2025] } },
      { kr: 180_000, changes: { label: 'Holstebro Kommunes budget til Morgendagens ledere' } },
      {
        kr: 1_000_000,
        kind: 'saving',
        changes: { label: 'Effektiv og veldrevet administration, bidrag til budgetkataloget' },
      },
      { kr: 1_222_000, changes: { label: 'Analyser, oprindeligt budget' } },
      { kr: 1_358_000, changes: { label: 'Overførsel fra 2024 til 2025' } },
      { kr: 714_000, changes: { label: 'Analyser, overslagsår' } },
      { kr: 2_580_000, changes: { label: 'Analyser i alt, hvis overførslen bevilges' } },
      {
        kr: 1_000_000,
        kind: 'budget',
        changes: { label: 'Bundet til offentlig-private og mellemkommunale samarbejder' },
      },
    ],
  },
]
