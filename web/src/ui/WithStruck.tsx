import './with-struck.css'
import './popover.css'
import { partStruck, STRUCK } from '@kildetal/shared/personal-data.ts'
import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'

interface WithStruckProps {
  /** Words as the server sent them: personal data that this role does not need is struck out letter by letter. */
  text: string
  /** Each place says at hover and focus why it is struck out. Not within a link or a button, where it would be one more. */
  explained?: boolean
}

/** Words of the minutes, with what is struck out drawn as such and told to who cannot see it. */
export function WithStruck({ text, explained = false }: WithStruckProps) {
  if (!text.includes(STRUCK)) return text
  let at = 0
  return partStruck(text).map((part) => {
    const key = at
    at += part.text.length
    if (!part.struck) return part.text
    return explained ? <Explained key={key} text={part.text} /> : <Plain key={key} text={part.text} />
  })
}

/** What may be plain words and then may hold something struck out; anything else stays as it is. */
export function withStruck(words: ReactNode): ReactNode {
  return typeof words === 'string' ? <WithStruck text={words} /> : words
}

function Plain({ text }: { text: string }) {
  const words = useWords(da, en)
  return (
    <span className="k-struck" title={words.struckWhy}>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{words.struck}</span>
    </span>
  )
}

function Explained({ text }: { text: string }) {
  const words = useWords(da, en)
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      <Button className="k-struck" aria-label={words.struck}>
        {text}
      </Button>
      <Tooltip className="k-popover k-struck-why" placement="bottom start" offset={6}>
        {words.struckWhy}
      </Tooltip>
    </TooltipTrigger>
  )
}
