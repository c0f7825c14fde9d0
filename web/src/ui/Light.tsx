import './light.css'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'

/** A project light. Shape and colour both carry it: circle, triangle, diamond, dashed ring. */
export type LightColour = 'green' | 'amber' | 'red' | 'unknown'

interface LightProps {
  /** The human's light. */
  value: LightColour
  /** The rule's light; drawn in a small frame beside the human's, only where they differ. */
  rule?: LightColour | undefined
  /** What is lit, e.g. `tid`: `tid: hold øje`. */
  label?: string
}

function LightShape({ value }: { value: LightColour }) {
  return (
    <svg className="k-light-shape" data-colour={value} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {value === 'green' ? <circle cx="6" cy="6" r="4.6" /> : null}
      {value === 'amber' ? <path d="M6 1.4 11 10.4H1z" /> : null}
      {value === 'red' ? <path d="M6 .6 11.4 6 6 11.4.6 6z" /> : null}
      {value === 'unknown' ? <circle cx="6" cy="6" r="4.4" /> : null}
    </svg>
  )
}

/** The human's light and, only where it differs, the rule's in a frame. The reason belongs beside it in an `AmberNote`. */
export function Light({ value, rule, label }: LightProps) {
  const words = useWords(da, en)
  const differs = rule !== undefined && rule !== value
  const name = `${label ? `${label}: ` : ''}${words.lights[value]}${differs ? `, ${words.ruleSays(words.lights[rule])}` : ''}`
  return (
    <span className="k-light" role="img" aria-label={name} title={name}>
      <LightShape value={value} />
      {differs ? (
        <span className="k-light-rule">
          <LightShape value={rule} />
        </span>
      ) : null}
    </span>
  )
}
