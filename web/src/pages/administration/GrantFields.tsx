import type { NewGrant, OrganisationUnit } from '@kildetal/shared/administration.ts'
import { ROLES, type Role } from '@kildetal/shared/identity.ts'
import { administration as da } from '../../i18n/da/administration.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'

interface GrantFieldsProps {
  value: NewGrant
  onChange: (grant: NewGrant) => void
  units: readonly OrganisationUnit[]
}

/** A role, and the unit it is held for; a leader needs one. */
export function GrantFields({ value, onChange, units }: GrantFieldsProps) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  return (
    <div className="k-admin-pair">
      <SelectField<Role>
        label={words.role}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
        choices={ROLES.map((role) => ({ value: role, label: terms.role[role] }))}
      />
      <ComboField<string>
        label={words.unit}
        value={value.unitId}
        onChange={(unitId) => onChange({ ...value, unitId })}
        choices={units.map(({ id, name, level }) => ({ value: id, label: name, hint: terms.unitLevel[level] }))}
        placeholder={words.wholeMunicipality}
        hint={value.role === 'leader' && value.unitId === null ? words.unitRequired : undefined}
      />
    </div>
  )
}
