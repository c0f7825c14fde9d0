import './button.css'
import { type ReactNode, useRef } from 'react'
import { Button as AriaButton, Link as AriaLink, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import { ariaShortcut } from './shortcut-keys.ts'
import { useShortcut } from './shortcuts.tsx'

/** `primary` (one a view), `secondary` (edged), `quiet` (text). */
type ButtonVariant = 'primary' | 'secondary' | 'quiet'

export interface ButtonProps {
  children: ReactNode
  variant?: ButtonVariant
  onPress?: () => void
  /** Makes it a link; with the router's adapter in place it navigates without a reload. */
  href?: string
  download?: boolean | string
  /** Drawn in the button and made to work while it is mounted, e.g. `A` or `Ctrl+Enter`. */
  shortcut?: string
  /** Words for the help sheet, when the button's own text is not plain text. */
  shortcutLabel?: string
  /** Greys the button out. Prefer `disabledReason`, which keeps it reachable and says why. */
  disabled?: boolean
  disabledReason?: string | undefined
  /** Work under way: the button stays focusable and is not pressed twice. */
  busy?: boolean
  type?: 'button' | 'submit'
  'aria-label'?: string
  /** It folds something out: whether that is open. */
  'aria-expanded'?: boolean
  /** Full width, for phones and narrow panes. */
  wide?: boolean
  icon?: ReactNode
  autoFocus?: boolean
}

/** A button, 34 px high (44 on a phone). Its shortcut stands in it and is registered by it. */
export function Button(props: ButtonProps) {
  const { children, variant = 'secondary', shortcut, disabledReason, busy = false, href, icon } = props
  const ref = useRef<HTMLButtonElement & HTMLAnchorElement>(null)
  const off = props.disabled === true || disabledReason !== undefined || busy
  useShortcut(
    shortcut
      ? {
          keys: shortcut,
          label: props.shortcutLabel ?? (typeof children === 'string' ? children : undefined),
          enabled: !off,
          run: () => ref.current?.click(),
        }
      : null,
  )
  const shared = {
    className: 'k-button',
    'data-variant': variant,
    'data-wide': props.wide || undefined,
    'data-off': disabledReason !== undefined || busy || undefined,
    ...(props['aria-label'] ? { 'aria-label': props['aria-label'] } : {}),
    ...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut) } : {}),
    ...(props.autoFocus ? { autoFocus: true } : {}),
  }
  const content = (
    <>
      {icon}
      <span>{children}</span>
      {shortcut ? (
        <span aria-hidden="true">
          <Kbd keys={shortcut} flat />
        </span>
      ) : null}
    </>
  )
  if (href !== undefined && !off) {
    return (
      <AriaLink
        ref={ref}
        {...shared}
        href={href}
        {...(props.download !== undefined ? { download: props.download } : {})}
      >
        {content}
      </AriaLink>
    )
  }
  const button = (
    <AriaButton
      ref={ref}
      {...shared}
      type={props.type ?? 'button'}
      isDisabled={props.disabled ?? false}
      isPending={busy}
      {...(props['aria-expanded'] === undefined ? {} : { 'aria-expanded': props['aria-expanded'] })}
      {...(disabledReason !== undefined ? { 'aria-disabled': true } : {})}
      onPress={() => {
        if (!off) props.onPress?.()
      }}
    >
      {content}
    </AriaButton>
  )
  if (disabledReason === undefined) return button
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      {button}
      <Tooltip className="k-tooltip" offset={6}>
        {disabledReason}
      </Tooltip>
    </TooltipTrigger>
  )
}
