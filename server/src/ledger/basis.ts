import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Basis, NewBasis, SourceMark } from '@kildetal/shared/ledger.ts'
import type { Context } from '../context.ts'
import { invalid } from '../problems.ts'
import { type ItemCitation, readFirstCitations } from './citations.ts'
import { type Passage, passageColumns, readPassages } from './passages.ts'
import type { MovementRow } from './tables.ts'

type Rests = Pick<MovementRow, 'id' | 'phase' | 'itemId' | 'documentId' | 'passageStart' | 'note' | 'registeredAt'>

/** What each movement rests on, with the first citation of its item, by movement id. */
export async function readBases(ctx: Context, rows: readonly Rests[]): Promise<Map<string, Basis>> {
  const citations = await readFirstCitations(
    ctx,
    rows.flatMap((row) => row.itemId ?? []),
  )
  const documentIds = rows.flatMap((row) => row.documentId ?? [])
  const documents =
    documentIds.length === 0
      ? []
      : await ctx.trx.selectFrom('document').select(['id', 'fileName']).where('id', 'in', documentIds).execute()
  const names = new Map(documents.map((document) => [document.id, document.fileName]))
  const passages = await readPassages(
    ctx,
    rows.flatMap(({ id, passageStart }) => (passageStart === null ? [] : id)),
  )
  return new Map(rows.map((row) => [row.id, basisOf(row, citations, names, passages.get(row.id))]))
}

function basisOf(
  row: Rests,
  citations: Map<string, ItemCitation>,
  documents: Map<string, string>,
  passage: Passage | undefined,
): Basis {
  const { itemId, documentId, note } = row
  const citation = itemId === null ? undefined : citations.get(itemId)
  const common = { itemId, documentId, note, source: null, passage: null }
  if (citation) return { ...common, mark: markOf(row, citation), label: citation.label, source: citation.source }
  if (passage) {
    const mark = row.phase === 'pending' ? 'requested' : passage.mark
    return { ...common, mark, label: passage.label, passage: passage.source }
  }
  if (documentId !== null) return { ...common, mark: 'accounts', label: documents.get(documentId) ?? 'Bilag' }
  const typed = formatDay(row.registeredAt.slice(0, 10))
  return { ...common, mark: 'none', label: `Uden kilde: tastet ${typed}, ingen henvisning` }
}

/** Half for what a committee recommends, full for what is decided, hatched for a request. */
function markOf(row: Rests, citation: ItemCitation): SourceMark {
  if (row.phase === 'pending') return 'requested'
  if (citation.status === 'approved') return 'decided'
  return citation.recommended ? 'recommended' : 'proposed'
}

type BasisColumns = Pick<MovementRow, 'itemId' | 'documentId' | 'passageStart' | 'passageEnd' | 'note'>

/** The columns of a basis that a person named. Throws `invalid` when it resolves to nothing. */
export async function basisColumns(ctx: Context, basis: NewBasis): Promise<BasisColumns> {
  const none = { itemId: null, documentId: null, passageStart: null, passageEnd: null, note: null }
  if ('note' in basis) return { ...none, note: basis.note }
  if ('passage' in basis) return { ...none, ...(await passageColumns(ctx, basis.passage)) }
  const found =
    'itemId' in basis
      ? await ctx.trx
          .selectFrom('economicItem')
          .select('id')
          .where('id', '=', basis.itemId)
          .where('state', '=', 'accepted')
          .where(({ exists, selectFrom }) =>
            exists(selectFrom('mention').select('mention.id').whereRef('mention.itemId', '=', 'economicItem.id')),
          )
          .executeTakeFirst()
      : await ctx.trx.selectFrom('document').select('id').where('id', '=', basis.documentId).executeTakeFirst()
  if (!found)
    throw invalid('Det, bevægelsen hviler på, findes ikke eller er ikke godkendt.', [
      { path: 'basis', message: 'Vælg en godkendt post, et dokument, eller skriv en note.' },
    ])
  return 'itemId' in basis ? { ...none, itemId: basis.itemId } : { ...none, documentId: basis.documentId }
}
