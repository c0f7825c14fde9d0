import './administration.css'
import type { OrganisationUnit, User } from '@kildetal/shared/administration.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { organisationQuery, usersQuery } from '../../api/administration.ts'
import { dayOf } from '../../figures/day-of.ts'
import { FourEyesLimit } from '../../figures/FourEyesLimit.tsx'
import { administration as da } from '../../i18n/da/administration.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { NewUserDialog } from './NewUserDialog.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import { UserDialog } from './UserDialog.tsx'

/** Which list the page shows. */
export type AdministrationView = 'brugere' | 'organisation' | 'regler'

interface AdministrationPageProps {
  view: AdministrationView
  /** The user or unit that is open. */
  open: string | undefined
  onView: (view: AdministrationView) => void
  onOpen: (id: string | undefined) => void
}

/** People with their roles, and the organisation they belong to. */
export function AdministrationPage({ view, open, onView, onOpen }: AdministrationPageProps) {
  const words = useWords(da, en)
  const { users } = useSuspenseQuery(usersQuery).data
  const { units } = useSuspenseQuery(organisationQuery).data
  const [adding, setAdding] = useState(false)
  const people = view === 'brugere'
  const rules = view === 'regler'
  const withoutRole = users.filter(({ grants }) => grants.length === 0).length
  const user = users.find(({ id }) => id === open)
  const unit = units.find(({ id }) => id === open)
  return (
    <Page kind="executive">
      <PageHeader
        headline={
          people
            ? words.headline(users.length, withoutRole)
            : rules
              ? words.rulesHeadline
              : words.unitsHeadline(units.length)
        }
        subtitle={people ? words.subtitle : rules ? words.rulesSubtitle : words.unitsSubtitle}
        actions={
          rules ? null : (
            <Button variant="primary" shortcut="N" onPress={() => setAdding(true)}>
              {people ? words.newUser : words.newUnit}
            </Button>
          )
        }
      />
      <Segmented<AdministrationView>
        label={words.tabs}
        value={view}
        onChange={onView}
        segments={[
          { value: 'brugere', label: words.users },
          { value: 'organisation', label: words.units },
          { value: 'regler', label: words.rules },
        ]}
      />
      <div className="k-admin-table">
        {rules ? <FourEyesLimit /> : null}
        {people ? <UserTable users={users} onOpen={onOpen} /> : null}
        {view === 'organisation' ? <UnitTable units={units} onOpen={onOpen} /> : null}
      </div>
      {adding && people ? <NewUserDialog units={units} onClose={() => setAdding(false)} /> : null}
      {adding && view === 'organisation' ? (
        <UnitDialog unit={null} units={units} onClose={() => setAdding(false)} />
      ) : null}
      {user ? <UserDialog key={user.id} user={user} units={units} onClose={() => onOpen(undefined)} /> : null}
      {unit ? <UnitDialog key={unit.id} unit={unit} units={units} onClose={() => onOpen(undefined)} /> : null}
    </Page>
  )
}

function UserTable({ users, onOpen }: { users: readonly User[]; onOpen: (id: string) => void }) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  const columns = useMemo<readonly TableColumn<User>[]>(() => {
    const roles = (user: User) =>
      user.grants.length === 0
        ? words.noRole
        : user.grants
            .map(({ role, unit }) => (unit ? `${terms.role[role]}, ${unit.name}` : terms.role[role]))
            .join('; ')
    return [
      { id: 'name', header: words.columns.name, cell: ({ name }) => name, value: ({ name }) => name, phone: true },
      { id: 'email', header: words.columns.email, cell: ({ email }) => email, value: ({ email }) => email },
      { id: 'roles', header: words.columns.roles, cell: roles, value: roles, phone: true },
      {
        id: 'signIn',
        header: words.columns.signIn,
        cell: ({ hasPassword }) => (hasPassword ? words.ownPassword : words.municipalSignIn),
      },
      {
        id: 'sessions',
        header: words.columns.sessions,
        cell: ({ sessions }) => sessions,
        value: ({ sessions }) => sessions,
        align: 'right',
      },
      {
        id: 'tokens',
        header: words.columns.tokens,
        cell: ({ tokens }) => tokens,
        value: ({ tokens }) => tokens,
        align: 'right',
      },
      {
        id: 'seen',
        header: words.columns.seen,
        cell: ({ lastSeenAt }) => (lastSeenAt ? dayOf(lastSeenAt, locale) : words.never),
        value: ({ lastSeenAt }) => lastSeenAt,
        align: 'right',
      },
    ]
  }, [words, terms, locale])
  return (
    <DataTable
      label={words.users}
      columns={columns}
      rows={users}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={({ id }) => onOpen(id)}
      empty={<EmptyState title={words.noUsers} />}
    />
  )
}

function UnitTable({ units, onOpen }: { units: readonly OrganisationUnit[]; onOpen: (id: string) => void }) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const columns = useMemo<readonly TableColumn<OrganisationUnit>[]>(
    () => [
      {
        id: 'unit',
        header: words.columns.unit,
        cell: ({ name, depth }) => <span style={{ paddingInlineStart: `${depth * 24}px` }}>{name}</span>,
        phone: true,
      },
      { id: 'level', header: words.columns.level, cell: ({ level }) => terms.unitLevel[level], phone: true },
      { id: 'slug', header: words.columns.slug, cell: ({ slug }) => <span className="t-muted">{slug}</span> },
    ],
    [words, terms],
  )
  return (
    <DataTable
      label={words.units}
      columns={columns}
      rows={units}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={({ id }) => onOpen(id)}
      empty={<EmptyState title={words.noUnits}>{words.noUnitsText}</EmptyState>}
    />
  )
}
