import { readFile } from 'node:fs/promises'
import { NewUnit } from '@kildetal/shared/administration.ts'
import papaparse from 'papaparse'
import { addUnit } from '../identity/organisation.ts'
import { asOperator } from '../operator.ts'
import { CommandError, fromHere, tell } from './output.ts'
import { withSystem } from './with-system.ts'

/**
 * Adds units from a CSV file with the columns slug, parent, name and level: the municipality first, with an empty parent, each parent before its
 * children. All or none; a line that cannot be used is named.
 */
export async function importUnits(path: string): Promise<void> {
  const content = await readFile(fromHere(path), 'utf8').catch(() => {
    throw new CommandError(`${path} cannot be read.`)
  })
  const { data, errors } = papaparse.parse<Record<string, string>>(content.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  })
  const [first] = errors.filter((error) => error.type !== 'Delimiter')
  if (first) throw new CommandError(`${path}, line ${(first.row ?? 0) + 2}: ${first.message}`)
  await withSystem((system) =>
    asOperator(system, async (ctx) => {
      const there = await ctx.trx.selectFrom('orgUnit').select(['id', 'slug']).execute()
      const ids = new Map(there.map(({ slug, id }) => [slug, id]))
      for (const [position, row] of data.entries()) {
        const parent = row.parent?.trim()
        const fail = (message: string) => new CommandError(`${path}, line ${position + 2}: ${message}`)
        if (parent && !ids.has(parent)) throw fail(`the parent ${parent} does not stand above it`)
        const { slug, name, level } = row
        const unit = NewUnit.safeParse({
          slug: slug?.trim(),
          name,
          level: level?.trim(),
          parentId: parent ? ids.get(parent) : null,
          position,
        })
        if (!unit.success)
          throw fail(unit.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(', '))
        const added = await addUnit(ctx, unit.data).catch((error: Error) => {
          throw fail(error.message)
        })
        ids.set(added.slug, added.id)
      }
      tell(`Added units: ${data.length}`)
    }),
  )
}
