import { formatDay, formatYears } from '@kildetal/shared/fiscal-year.ts'
import type { EconomicItem } from '@kildetal/shared/items.ts'
import { formatAmount, krFromOre } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { loadItemSource, meetingLabel, sentenceHref, sourceOfItem, stateOfItem } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { items as da } from '../../i18n/da/items.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { items as en } from '../../i18n/en/items.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { withStruck } from '../../ui/WithStruck.tsx'

type Column = TableColumn<EconomicItem>

/**
 * The columns of the list: beside an open item (`narrow`) fewer, in a file (`export`) also the unit. Ids are the server's names of the sorts where
 * there is one.
 */
export function useItemColumns(isLeader: boolean, room: 'wide' | 'narrow' | 'export'): Column[] {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  return useMemo(() => {
    const status = (item: EconomicItem) => {
      if (stateOfItem(item) === 'requested') return terms.requested
      return item.status ? terms.status[item.status] : null
    }
    const text = (id: string, header: string, value: (item: EconomicItem) => string | null, width: number): Column => ({
      id,
      header,
      value,
      width,
      cell: (item) => <span className="k-items-text">{value(item)}</span>,
    })
    const columns: Column[] = [
      {
        ...text('label', words.columns.label, (item) => item.label, 0),
        width: 'auto',
        phone: true,
        cell: (item) => {
          const unit = terms.unit[item.unit]
          const said = item.unit === 'total' || item.label.includes(unit)
          return (
            <span className="k-items-text" title={item.label}>
              {withStruck(item.label)}
              {said ? null : <span className="t-muted">, {unit}</span>}
            </span>
          )
        },
      },
      {
        ...text('year', words.columns.years, (item) => formatYears(item.years) || null, 88),
        cell: (item) => (
          <span className="t-figure">
            {formatYears(item.years)}
            {item.disputedYears.length > 0 ? (
              <span className="t-amber" title={terms.disputed}>
                {' '}
                ({formatYears(item.disputedYears)}?)
              </span>
            ) : null}
          </span>
        ),
      },
      {
        id: 'amount',
        header: words.columns.amount,
        align: 'right',
        width: 168,
        phone: true,
        descendingFirst: true,
        value: (item) => item.amountOre,
        csv: (item) => krFromOre(item.amountOre),
        cell: (item) => (
          <span className="k-items-amount">
            {stateOfItem(item) === 'requested' ? <RequestedSwatch /> : null}
            {item.approximate ? <span className="t-muted">{words.approx}</span> : null}
            <SourceMark
              source={sourceOfItem(item, locale)}
              loadSource={loadItemSource(item.id, today, locale, seenDay)}
            >
              {formatAmount(item.amountOre, { locale })}
              {item.maxOre === null ? null : `–${formatAmount(item.maxOre, { locale })}`}
            </SourceMark>
          </span>
        ),
      },
      text('kind', words.columns.kind, (item) => (item.kind ? terms.kind[item.kind] : null), 140),
      text('status', words.columns.status, status, 96),
    ]
    if (room === 'narrow') return columns
    const unit: Column = {
      ...text('unit', words.columns.unit, (item) => (item.unit === 'total' ? null : terms.unit[item.unit]), 96),
      fixed: true,
    }
    return [
      ...columns,
      ...(room === 'export' ? [unit] : []),
      { ...text('pool', words.columns.pool, (item) => item.pool, 140), fixed: true },
      {
        id: 'day',
        header: words.columns.meeting,
        width: 230,
        value: (item) => item.source?.day ?? null,
        csv: (item) =>
          [item.source?.body, item.source?.day ? formatDay(item.source.day) : null].filter(Boolean).join(' '),
        cell: (item) =>
          item.source ? (
            <span className="t-words k-items-meeting">
              <TextLink href={sentenceHref(item.source)}>
                {meetingLabel({ ...item.source, agendaItemNumber: null }, locale)}
              </TextLink>
            </span>
          ) : null,
      },
      ...(isLeader
        ? []
        : [{ ...text('state', words.columns.state, (item) => terms.itemState[item.state], 96), fixed: true }]),
    ]
  }, [words, terms, locale, today, seenDay, isLeader, room])
}
