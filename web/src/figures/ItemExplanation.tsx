import './item-explanation.css'
import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { ReactNode } from 'react'
import { useMe } from '../api/session.ts'
import { items as da } from '../i18n/da/items.ts'
import { terms as termsDa } from '../i18n/da/terms.ts'
import { items as en } from '../i18n/en/items.ts'
import { terms as termsEn } from '../i18n/en/terms.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Quote } from '../ui/Quote.tsx'
import { SourceChain } from '../ui/SourcePane.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { meetingLabel, sentenceHref, sourceOfDetail } from './source-of.ts'

/** Everything that explains one item: what it means, the sentences that cite it, its way to a decision, the checks and its parts. */
export function ItemExplanation({ item }: { item: ItemDetail }) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const { today } = useMe()
  const chain = sourceOfDetail(item, today, locale).chain ?? []
  const parts = item.parts.filter(({ relation }) => relation === 'part')
  const wholes = item.parts.filter(({ relation }) => relation === 'whole')
  return (
    <div className="k-explanation">
      <ItemFacts item={item} />
      {chain.length > 0 ? <SourceChain chain={chain} /> : null}
      <h3 className="k-explanation-title">{words.citations(item.citationList.length)}</h3>
      {item.citationList.length === 0 ? <p className="t-muted">{words.noCitation}</p> : null}
      <ul className="k-explanation-list">
        {item.citationList.map((citation) => {
          const head = citation.before.trimStart()
          return (
            <li key={citation.mentionId}>
              <Quote
                small
                text={`${head}${citation.quote}${citation.after.trimEnd()}`}
                mark={[head.length, head.length + citation.quote.length]}
              />
              <span className="t-13">
                <TextLink href={sentenceHref(citation)}>{meetingLabel(citation, locale)}</TextLink>
                {citation.section ? <span className="t-muted">, {terms.section[citation.section]}</span> : null}
                {citation.retold ? <span className="t-muted">, {terms.retold.toLowerCase()}</span> : null}
              </span>
            </li>
          )
        })}
      </ul>
      {item.findings.length > 0 ? <h3 className="k-explanation-title">{words.findings}</h3> : null}
      <ul className="k-explanation-list">
        {item.findings.map((finding) => (
          <li key={finding.id} className="k-explanation-finding" data-state={finding.state}>
            <Icon name={finding.state === 'open' ? 'warning' : 'check'} />
            <span>
              {finding.message} {finding.resolution ? <span className="t-muted">{finding.resolution}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      <Related title={words.wholes} rows={wholes} />
      <Related title={words.parts} rows={parts} />
      <Related
        title={words.related}
        rows={item.related.filter(({ id }) => item.parts.every((part) => part.id !== id))}
      />
    </div>
  )
}

function ItemFacts({ item }: { item: ItemDetail }) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const years = [
    item.fromYear === null ? null : words.fromYear(item.fromYear),
    formatYears(item.years),
    item.disputedYears.length > 0 ? words.disputed(formatYears(item.disputedYears)) : null,
  ].filter(Boolean)
  const facts: [string, ReactNode][] = [
    [words.fields.state, terms.itemState[item.state]],
    [words.fields.origin, item.origin === 'manual' ? terms.entered : null],
    [words.fields.precision, item.approximate ? words.approximately : null],
    [words.fields.kind, item.kind ? terms.kind[item.kind] : null],
    [words.fields.status, item.status ? terms.status[item.status] : null],
    [words.fields.years, years.join(' ')],
    [words.fields.unit, item.unit === 'total' ? null : terms.unit[item.unit]],
    [words.fields.priceLevel, item.priceLevel],
    [words.fields.pool, item.pool],
    [words.fields.orgUnit, item.audience === 'all_units' ? words.allUnits : item.orgUnitName],
    [words.fields.funding, item.fundingSource],
    [words.fields.counterpart, item.counterpart],
    [
      words.fields.caseNumber,
      item.caseNumber ? (
        <span key="case" className="t-words">
          {item.caseNumber}
        </span>
      ) : null,
    ],
    [words.fields.counts, item.isSum ? words.isSum : item.isPart ? words.isPart : null],
  ]
  return (
    <dl className="k-explanation-facts">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Related({ title, rows }: { title: string; rows: readonly Pick<ItemDetail, 'id' | 'label' | 'amountOre'>[] }) {
  const locale = useLocale()
  if (rows.length === 0) return null
  return (
    <>
      <h3 className="k-explanation-title">{title}</h3>
      <ul className="k-explanation-list">
        {rows.map(({ id, label, amountOre }) => (
          <li key={id} className="k-explanation-row">
            <TextLink href={`/poster?post=${id}`}>{label}</TextLink>
            <span className="t-figure">{formatKr(amountOre, { locale })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
