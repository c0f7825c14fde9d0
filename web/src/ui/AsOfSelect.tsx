import './as-of-select.css'
import './field.css'
import './popover.css'
import { formatDay, formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { Locale } from '@kildetal/shared/money.ts'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Icon } from './Icon.tsx'
import { KeyHint } from './Page.tsx'
import { useShortcut } from './shortcuts.tsx'
import { neighbourDay, timelinePositions } from './timeline-positions.ts'

interface AsOfOption {
  /** ISO day. */
  day: string
  /** Which meeting: `Direktionen, punkt 6`. */
  label: string
  /** A meeting to come: dashed and amber on the line, and not to be chosen. */
  expected?: boolean
}

interface AsOfSelectProps {
  value: string
  options: readonly AsOfOption[]
  onChange: (day: string) => void
}

/** `Som kendt den`: replays an earlier day. `[` and `]` go to the meeting before and after. */
export function AsOfSelect({ value, options, onChange }: AsOfSelectProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const days = options.filter(({ expected }) => !expected).map(({ day }) => day)
  const before = neighbourDay(days, value, -1)
  const after = neighbourDay(days, value, 1)
  useShortcut({
    keys: '[',
    label: words.previousAndNextMeeting,
    enabled: before !== null,
    run: () => before && onChange(before),
  })
  useShortcut({ keys: ']', enabled: after !== null, run: () => after && onChange(after) })
  const choices = options.filter(({ expected }) => !expected).toReversed()
  return (
    <Select className="k-as-of" value={value} onChange={(day) => typeof day === 'string' && onChange(day)}>
      <div className="k-as-of-head">
        <Label>{words.asKnown}</Label>
        <KeyHint keys={['[', ']']}>{words.previousAndNextMeeting}</KeyHint>
      </div>
      <Button className="k-input">
        <SelectValue className="k-select-value">
          <span className="t-medium">{formatDay(value, locale)}</span>
          <span className="t-muted">{options.find(({ day }) => day === value)?.label}</span>
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <Popover className="k-popover k-list-popover" offset={4}>
        <ListBox className="k-list" items={choices}>
          {({ day, label }) => (
            <ListBoxItem id={day} className="k-list-item" textValue={`${formatDay(day, locale)} ${label}`}>
              {formatDay(day, locale)}
              <span className="k-list-hint">{label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <Timeline value={value} options={options} onChange={onChange} />
    </Select>
  )
}

/** `7. dec. 2023`, or `30. april` in the chosen day's own year. */
function shortDay(day: string, locale: Locale, withYear: boolean): string {
  const words = formatDayOfYear(day, locale)
  if (!withYear) return words
  const [first = '', month = ''] = words.split(' ')
  return `${first} ${month.length > 4 ? `${month.slice(0, 3)}.` : month} ${day.slice(0, 4)}`
}

/** The same choice as points on a line, for the eye and the mouse; the select above is what a screen reader meets. */
function Timeline({ value, options, onChange }: AsOfSelectProps) {
  const locale = useLocale()
  const points = timelinePositions(
    options.filter(({ expected }) => !expected).map(({ day }) => day),
    options.filter(({ expected }) => expected).map(({ day }) => day),
    value,
  )
  const lastKnown = points.findLast(({ day }) => options.some((option) => option.day === day && !option.expected))
  const year = value.slice(0, 4)
  return (
    <div className="k-timeline" aria-hidden="true">
      <span className="k-timeline-line" style={{ width: `${(lastKnown?.at ?? 1) * 100}%` }} />
      <span className="k-timeline-line" data-expected style={{ left: `${(lastKnown?.at ?? 1) * 100}%` }} />
      {points.map(({ day, at, labelled }) => {
        const option = options.find((candidate) => candidate.day === day)
        const edge = at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle'
        return (
          <button
            key={day}
            type="button"
            tabIndex={-1}
            className="k-timeline-point"
            data-chosen={day === value || undefined}
            data-expected={option?.expected || undefined}
            data-edge={edge}
            disabled={option?.expected ?? false}
            style={{ left: `${at * 100}%` }}
            title={`${formatDay(day, locale)}, ${option?.label ?? ''}`}
            onClick={() => onChange(day)}
          >
            <span className="k-timeline-dot" />
            {labelled ? (
              <span className="k-timeline-day">
                {day === value ? formatDay(day, locale) : shortDay(day, locale, !day.startsWith(year))}
              </span>
            ) : null}
          </button>
        )
      })}
    </div>
  )
}
