import './home.css'
import { ROLES } from '@kildetal/shared/identity.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { administratorHomeQuery } from '../../api/homes.ts'
import { home as da } from '../../i18n/da/home.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { home as en } from '../../i18n/en/home.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'

/** The administrator's home: people and organisation. No figures of money. */
export function AdministratorHomePage() {
  const home = useSuspenseQuery(administratorHomeQuery).data
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  return (
    <Page kind="executive">
      <PageHeader headline={words.administratorHeadline(home.users)} subtitle={words.administratorSubtitle} />
      <div className="k-home-columns">
        <section>
          <SectionHead
            title={words.usersByRole}
            aside={home.usersWithoutRole > 0 ? words.withoutRole(home.usersWithoutRole) : null}
          />
          <RowList label={words.usersByRole}>
            {ROLES.map((role) => (
              <ListRow
                key={role}
                title={terms.role[role]}
                value={words.users(home.roles.find((row) => row.role === role)?.users ?? 0)}
              />
            ))}
          </RowList>
        </section>
        <div className="k-home-side">
          <section>
            <SectionHead title={words.units} />
            <RowList label={words.units}>
              {home.units.map(({ level, units }) => (
                <ListRow key={level} small title={terms.unitLevel[level]} value={words.unitCount(units)} />
              ))}
            </RowList>
          </section>
          <section>
            <SectionHead title={words.withoutLeader} aside={String(home.unitsWithoutLeader.length)} />
            <p className="t-14 t-muted">
              {home.unitsWithoutLeader
                .slice(0, 8)
                .map(({ name }) => name)
                .join(', ')}
              {home.unitsWithoutLeader.length > 8 ? `, ${words.andMore(home.unitsWithoutLeader.length - 8)}` : ''}
            </p>
          </section>
        </div>
      </div>
    </Page>
  )
}
