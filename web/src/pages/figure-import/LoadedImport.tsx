import type { FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { importEffectQuery } from '../../api/figure-imports.ts'
import { unitTreeQuery } from '../../api/overview.ts'
import { whenRead } from '../../figures/when-read.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { SkeletonBlock } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { totalKey } from './control-totals.ts'
import { ImportEffectSection } from './ImportEffectSection.tsx'
import { ImportTotals } from './ImportTotals.tsx'
import { ReadingSection } from './ReadingSection.tsx'

/** A file that is in the books: who and when, what it changed, which totals it was held to, how it was read. */
export function LoadedImport({ file }: { file: FigureImport & { mapping: ImportMapping } }) {
  const words = useWords(da, en)
  const effect = useQuery(importEffectQuery(file.id, file.version))
  const top = useQuery(unitTreeQuery).data?.units.find(({ figures }) => figures)
  const stated = Object.fromEntries(file.controlTotals.map((total) => [totalKey(total), total.amountOre]))
  const years = [...new Set(file.totals.flatMap(({ year }) => (year === null ? [] : [year])))]
  return (
    <>
      <ImportHistory file={file} />
      <p className="k-fi-links">
        {top
          ? years.map((year) => (
              <TextLink key={year} href={`/overblik/${top.slug}?aar=${year}`}>
                {words.seeOverview(year)}
              </TextLink>
            ))
          : null}
        <TextLink href="/bevaegelser/aendringer">{words.seeChanges}</TextLink>
      </p>
      {effect.data ? (
        <ImportEffectSection file={file} effect={effect.data} />
      ) : (
        <SkeletonBlock shape="rows" count={6} />
      )}
      <ImportTotals file={file} stated={stated} />
      <ReadingSection file={file} mapping={file.mapping} folded />
    </>
  )
}

/** Who brought the file, loaded it and took it out again, when and why. */
export function ImportHistory({ file }: { file: FigureImport }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const by = (who: string | null, at: string | null) => (at === null ? null : words.by(who, whenRead(at, locale)))
  const link = (other: FigureImport['replaces']) =>
    other ? <TextLink href={`/bevaegelser/indlaes/${other.id}`}>{other.fileName}</TextLink> : null
  const reversed = file.state === 'reversed'
  const facts: [string, ReactNode][] = [
    [words.uploadedBy, by(file.uploadedBy, file.uploadedAt)],
    [words.loadedBy, by(file.loadedBy, file.loadedAt)],
    [words.knownFrom, file.loadedAt === null || file.knownOn === null ? null : formatDay(file.knownOn, locale)],
    [words.took, link(file.replaces)],
    [words.reversedBy, reversed ? by(file.reversedBy, file.reversedAt) : null],
    [words.reason, reversed ? file.reversalReason : null],
    [words.takenBy, link(file.replacedBy)],
  ]
  return (
    <section className="k-fi-section">
      <SectionHead title={words.history} />
      <dl className="k-fi-facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
