import {
  COLUMN_ROLES,
  type ColumnRole,
  type FigureImport,
  type ImportMapping,
} from '@kildetal/shared/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { valuesOf, withRole } from './mapping.ts'

const EXAMPLES = 3

interface ColumnRolesProps {
  file: FigureImport
  mapping: ImportMapping
  /** Without it the roles are only shown. */
  onChange: ((mapping: ImportMapping) => void) | undefined
}

/** Each column of the file with some of its values and what it holds; whether that is remembered, suggested or changed here. */
export function ColumnRoles({ file, mapping, onChange }: ColumnRolesProps) {
  const words = useWords(da, en)
  return (
    <table className="k-fi-table k-fi-columns">
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col" className="no-phone">
            {words.examples}
          </th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {file.header.map((name) => {
          const role = mapping.columns[name] ?? 'ignore'
          const changed = role !== (file.mapping?.columns[name] ?? 'ignore')
          const asked = file.state === 'uploaded' && role !== 'ignore'
          const tag = changed ? words.changedTag : file.mappingRemembered ? words.rememberedTag : words.suggestedTag
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="no-phone k-fi-examples">
                {[...new Set(valuesOf(file, name))].slice(0, EXAMPLES).join(' · ')}
              </td>
              <td>
                {onChange ? (
                  <div className="k-fi-role">
                    <SelectField<ColumnRole>
                      label={<span className="visually-hidden">{words.roleOf(name)}</span>}
                      value={role}
                      onChange={(next) => onChange(withRole(mapping, name, next))}
                      choices={COLUMN_ROLES.map((value) => ({ value, label: words.roles[value] }))}
                    />
                    {changed || asked ? (
                      <span className="k-fi-tag" data-changed={changed || undefined}>
                        {tag}
                      </span>
                    ) : null}
                  </div>
                ) : (
                  <span className={role === 'ignore' ? 't-muted' : undefined}>{words.roles[role]}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
