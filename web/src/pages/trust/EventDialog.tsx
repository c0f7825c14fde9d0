import type { AuditEvent } from '@kildetal/shared/audit.ts'
import { whenRead } from '../../figures/when-read.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface EventDialogProps {
  event: AuditEvent
  onClose: () => void
  /** Shows the log of the event's object alone; `type:id`. */
  onObject: (object: string) => void
}

/** One event of the log: what changed, from what to what, and why. */
export function EventDialog({ event, onClose, onObject }: EventDialogProps) {
  const words = useWords(da, en).log
  const locale = useLocale()
  return (
    <Dialog
      open
      onClose={onClose}
      title={event.sentence}
      actions={<Button onPress={() => onObject(`${event.objectType}:${event.objectId}`)}>{words.onlyObject}</Button>}
    >
      <p className="t-13 t-muted">{whenRead(event.at, locale)}</p>
      <dl className="k-audit-changes">
        {event.reason ? (
          <>
            <dt>{words.reason}</dt>
            <dd>{event.reason}</dd>
          </>
        ) : null}
        {event.changes.map(({ field, before, after }) => (
          <Change key={field} field={field} before={before} after={after} />
        ))}
      </dl>
    </Dialog>
  )
}

function Change({ field, before, after }: AuditEvent['changes'][number]) {
  const words = useWords(da, en).log
  return (
    <>
      <dt>{field}</dt>
      <dd>
        {after ?? words.nothing}
        {before === null ? null : (
          <span className="t-muted">
            {' '}
            ({words.before} {before})
          </span>
        )}
      </dd>
    </>
  )
}
