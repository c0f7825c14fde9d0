import './decisions.css'
import { may } from '@kildetal/shared/permissions.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { decisionsQuery, followUpsQuery } from '../../api/decisions.ts'
import { useMe } from '../../api/session.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { usePastDay } from '../../figures/use-past-day.ts'
import { decisions as da } from '../../i18n/da/decisions.ts'
import { decisions as en } from '../../i18n/en/decisions.ts'
import { useWords } from '../../i18n/locale.tsx'
import type { DecisionsSearch } from '../../routes/decisions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ActiveChip, FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { useDecisionColumns, useFollowUpColumns } from './columns.tsx'
import { FollowUpDialog } from './FollowUpDialog.tsx'
import { filterFollowUps } from './filter-follow-ups.ts'

interface DecisionsPageProps {
  search: DecisionsSearch
  onChange: (change: Partial<DecisionsSearch>) => void
}

/** What meetings decided, and what the decisions owe. */
export function DecisionsPage({ search, onChange }: DecisionsPageProps) {
  const words = useWords(da, en)
  const past = usePastDay(search.dag)
  const { decisions } = useSuspenseQuery(decisionsQuery(search.soeg, search.dag)).data
  const { followUps, asOf } = useSuspenseQuery(followUpsQuery(search.soeg, search.dag)).data
  const roles = useMe().roles.map(({ role }) => role)
  const decisionColumns = useDecisionColumns()
  const followUpColumns = useFollowUpColumns()
  const rows = useMemo(() => filterFollowUps(followUps, search), [followUps, search])
  const showsOwed = search.vis === 'opfoelgninger'
  const save = () => {
    const { header, cells } = showsOwed ? csvOf(followUpColumns, rows) : csvOf(decisionColumns, decisions)
    downloadCsv(`${showsOwed ? words.followUps : words.decisions} ${asOf}`, header, cells)
  }
  const empty = <EmptyState title={words.none}>{words.noneText}</EmptyState>
  const open = followUps.find(({ id }) => id === search.aaben)
  return (
    <Page kind="executive">
      <PageHeader
        headline={words.headline(
          decisions.length,
          followUps.filter(({ state }) => state === 'open').length,
          followUps.filter(({ daysOver }) => (daysOver ?? 0) > 0).length,
        )}
        subtitle={words.subtitle}
        actions={
          <>
            <Segmented
              label={words.view}
              value={showsOwed ? 'opfoelgninger' : 'beslutninger'}
              onChange={(vis) => onChange({ vis: vis === 'opfoelgninger' ? vis : undefined })}
              segments={[
                { value: 'beslutninger', label: words.decisions },
                { value: 'opfoelgninger', label: words.followUps },
              ]}
            />
            <Button shortcut="E" onPress={save}>
              {words.exportRows}
            </Button>
          </>
        }
      />
      <AsKnownLine day={search.dag} onDay={(dag) => onChange({ dag })} />
      <Filters search={search} onChange={onChange} />
      {showsOwed ? (
        <DataTable
          label={words.followUps}
          columns={followUpColumns}
          rows={rows}
          rowId={(row) => row.id}
          onOpen={(row) => onChange({ aaben: row.id })}
          empty={empty}
        />
      ) : (
        <DataTable
          label={words.decisions}
          columns={decisionColumns}
          rows={decisions}
          rowId={(row) => row.agendaItemId}
          empty={empty}
        />
      )}
      {open ? (
        <FollowUpDialog
          key={open.id}
          row={open}
          mayChange={!past && may(roles, 'followUps.complete')}
          onClose={() => onChange({ aaben: undefined })}
        />
      ) : null}
    </Page>
  )
}

function Filters({ search, onChange }: DecisionsPageProps) {
  const words = useWords(da, en)
  if (search.vis !== 'opfoelgninger')
    return search.soeg ? (
      <div className="k-chip-row">
        <ActiveChip label={`${words.search}: ${search.soeg}`} onRemove={() => onChange({ soeg: undefined })} />
      </div>
    ) : null
  return (
    <div className="k-chip-row">
      <FilterChip
        label={words.state}
        value={search.tilstand ?? 'aaben'}
        options={[
          { value: 'aaben', label: words.states.open },
          { value: 'udfoert', label: words.states.done },
          { value: 'bortfaldet', label: words.states.cancelled },
          { value: 'alle', label: words.all },
        ]}
        onChange={(value) => onChange({ tilstand: value === 'aaben' ? undefined : value })}
      />
      <FilterChip
        label={words.due}
        value={search.frist ?? 'alle'}
        options={[
          { value: 'alle', label: words.anyDue },
          { value: 'overskredet', label: words.overdue },
          { value: 'uden', label: words.undated },
        ]}
        onChange={(value) => onChange({ frist: value === 'alle' ? undefined : value })}
      />
      {search.venter ? (
        <ActiveChip label={words.awaits} onRemove={() => onChange({ venter: undefined })} />
      ) : (
        <Button variant="quiet" onPress={() => onChange({ venter: 'ja' })}>
          {words.awaits}
        </Button>
      )}
    </div>
  )
}
