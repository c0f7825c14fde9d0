import type { Light, ProjectDetail, ProjectLight } from '@kildetal/shared/portfolio.ts'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { portfolio as daPortfolio } from '../../i18n/da/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { portfolio as enPortfolio } from '../../i18n/en/portfolio.ts'
import { project as en } from '../../i18n/en/project.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useChange } from './use-change.ts'

type Choice = Light | 'none'

interface LightDialogProps {
  project: ProjectDetail
  light: ProjectLight
  onClose: () => void
}

/** Sets or takes back a light on one aspect. Amber and red need a reason; what the rule says stands beside. */
export function LightDialog({ project, light, onClose }: LightDialogProps) {
  const words = useWords(da, en)
  const { aspects, lightRule } = useWords(daPortfolio, enPortfolio)
  const locale = useLocale()
  const [choice, setChoice] = useState<Choice>(light.light ?? 'none')
  const [reason, setReason] = useState(light.reason ?? '')
  const [tried, setTried] = useState(false)
  const missing = (choice === 'amber' || choice === 'red') && reason.trim() === ''
  const change = useChange(
    (version) =>
      answer(
        api.api.projects[':id'].lights[':aspect'].$put({
          param: { id: project.id, aspect: light.aspect },
          json: { version, light: choice === 'none' ? null : choice, reason: reason.trim() || null },
        }),
      ),
    { receipt: words.lightSet, onDone: onClose },
  )
  const saved = change.current?.lights.find(({ aspect }) => aspect === light.aspect)
  const save = () => {
    setTried(true)
    if (!missing) change.send(light.version)
  }
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.setLightFor(aspects[light.aspect])}
      actions={
        saved ? undefined : (
          <Button variant="primary" shortcut="Ctrl+Enter" busy={change.busy} onPress={save}>
            {words.save}
          </Button>
        )
      }
    >
      {saved ? (
        <SavedMeanwhile
          who={saved.setBy}
          saved={{ title: words.lightColumn[saved.light ?? 'none'], details: saved.reason ?? words.noReason }}
          mine={{ title: words.lightColumn[choice], details: reason || words.noReason }}
          onKeepMine={() => change.send(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <div className="k-project-form">
          <Segmented<Choice>
            label={words.lightQuestion}
            value={choice}
            onChange={setChoice}
            segments={(['green', 'amber', 'red', 'none'] as const).map((value) => ({
              value,
              label: words.lightColumn[value],
            }))}
          />
          {light.rule ? <AmberNote>{lightRule(light.rule.light, light.rule.reason[locale])}</AmberNote> : null}
          <TextField
            label={words.reason}
            hint={words.reasonHint}
            lines={3}
            value={reason}
            onChange={setReason}
            error={tried && missing ? words.reasonMissing : undefined}
          />
          {change.problem ? <AmberNote warning>{change.problem.title}</AmberNote> : null}
        </div>
      )}
    </Dialog>
  )
}
