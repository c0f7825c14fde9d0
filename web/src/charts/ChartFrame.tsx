import './chart.css'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useWords } from '../i18n/locale.tsx'
import { downloadCsv } from '../ui/download.ts'
import { Icon } from '../ui/Icon.tsx'
import { useShortcut } from '../ui/shortcuts.tsx'
import { Legend, type LegendEntry } from './Legend.tsx'
import { toggleTwins, useTwins } from './twin-store.ts'
import { type TwinTable, twinCsv } from './twin-table.ts'

/** What every chart takes. */
export interface ChartProps {
  /** The message: `0,6 mio. kr. over til og med marts`. Also the accessible name. */
  title: string
  /** What is measured, unit, as-of day. */
  subtitle?: string
  /** One or two sentences for a screen reader: what can be seen. */
  description: string
  /** The title stands elsewhere (a key figure above): kept for screen readers and exports only. */
  titleHidden?: boolean
  /** Heading level of the title; 2 by default. */
  level?: 2 | 3
  /** Title 14/20, for charts in a narrow column. */
  small?: boolean
  legend?: readonly LegendEntry[]
  /** At the foot of the PNG: source and as-of day. */
  sourceLine?: string
}

interface ChartFrameProps extends ChartProps {
  twin: TwinTable
  /** 14 px figures, for a chart that is the page's main thing. */
  large?: boolean
  children: ReactNode
}

/**
 * A chart with its message, its legend, its table twin (key `T`, all charts of the page together), and its exports. A figure element, so that name
 * and description are read with it.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subtitle, description, titleHidden = false, level = 2, legend, twin, children } = props
  const Title = titleHidden ? 'div' : level === 2 ? 'h2' : 'h3'
  const words = useWords(da, en)
  const body = useRef<HTMLDivElement>(null)
  const id = useId()
  const asTable = useTwins()
  // Bars grow once, not again when the window is resized or new figures come.
  const [grown, setGrown] = useState(false)
  useShortcut({ keys: 'T', label: words.tableKey, run: toggleTwins })

  async function exportPng(): Promise<void> {
    const svg = body.current?.querySelector('svg')
    if (!svg) return
    const { downloadPng } = await import('./export-png.ts')
    await downloadPng(svg, { title, subtitle: subtitle ?? '', footer: props.sourceLine ?? 'Kildetal' })
  }

  return (
    <figure
      className="k-chart"
      data-small={props.small || undefined}
      data-large={props.large || undefined}
      data-untitled={titleHidden || undefined}
      data-grown={grown || undefined}
      onAnimationEnd={() => setGrown(true)}
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      data-source-scope=""
    >
      <figcaption className={titleHidden ? 'visually-hidden' : 'k-chart-head'}>
        <Title id={`${id}t`} className="k-chart-title">
          {title}
        </Title>
        {subtitle ? <div className="k-chart-subtitle">{subtitle}</div> : null}
      </figcaption>
      <p id={`${id}d`} className="visually-hidden">
        {description}
      </p>
      <MenuTrigger>
        <Button className="k-chart-menu no-print" aria-label={words.menu(title)}>
          <Icon name="more" />
        </Button>
        <Popover className="k-popover k-list-popover" placement="bottom end" offset={4}>
          <Menu
            className="k-list"
            aria-label={words.menu(title)}
            onAction={(action) => {
              if (action === 'twin') toggleTwins()
              if (action === 'png') void exportPng()
              if (action === 'csv') {
                const { header, cells } = twinCsv(twin)
                downloadCsv(title, header, cells)
              }
            }}
          >
            <MenuItem id="twin" className="k-list-item">
              {asTable ? words.asFigure : words.asTable}
              <span className="k-list-hint">T</span>
            </MenuItem>
            {asTable ? null : (
              <MenuItem id="png" className="k-list-item">
                {words.exportPng}
              </MenuItem>
            )}
            <MenuItem id="csv" className="k-list-item">
              {words.exportCsv}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <div ref={body} className="k-chart-body">
        {asTable ? <Twin table={twin} label={title} /> : children}
      </div>
      {legend && !asTable ? <Legend entries={legend} /> : null}
    </figure>
  )
}

function Twin({ table, label }: { table: TwinTable; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard.
    <section className="k-twin-box" aria-label={label} tabIndex={0}>
      <table className="k-twin">
        <thead>
          <tr>
            {table.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ text }, index) => (
                <td key={table.head[index + 1]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
