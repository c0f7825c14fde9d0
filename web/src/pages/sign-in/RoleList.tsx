import type { Role } from '@kildetal/shared/identity.ts'
import { useMutation } from '@tanstack/react-query'
import { asProblem } from '../../api/problem.ts'
import { signInAs } from '../../api/session.ts'
import { shell as da } from '../../i18n/da/shell.ts'
import { shell as en } from '../../i18n/en/shell.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** The demonstration's roles, one press each. */
export function RoleList({ roles, onSignedIn }: { roles: readonly Role[]; onSignedIn: () => void }) {
  const words = useWords(da, en)
  const entering = useMutation({ mutationFn: signInAs, onSuccess: onSignedIn })
  return (
    <>
      <div className="k-sign-in-head">
        <h2 className="t-20">{words.signIn.chooseRole}</h2>
        <Tag>{words.demonstration}</Tag>
      </div>
      <p className="t-muted">{words.signIn.chooseRoleText}</p>
      <ul className="k-role-list">
        {roles.map((role) => (
          <li key={role}>
            <button
              type="button"
              className="k-role"
              disabled={entering.isPending}
              onClick={() => entering.mutate({ role })}
            >
              <span className="k-role-name">{words.roles[role]}</span>
              <span className="k-role-text">{words.signIn.roleTexts[role]}</span>
              <Icon name="chevron-right" />
            </button>
            {role === 'controller' ? (
              <p className="k-role-colleague">
                <TextLink onPress={() => entering.mutate({ role, colleague: true })}>{words.signIn.colleague}</TextLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {entering.isError ? (
        <ErrorState title={words.signIn.failed} reference={asProblem(entering.error)?.reference}>
          {words.signIn.failedText}
        </ErrorState>
      ) : null}
    </>
  )
}
