import interUrl from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url'
import { fileName } from '../ui/csv.ts'
import { downloadBlob } from '../ui/download.ts'

/** Sharp on paper and on a screen of twice the pixels. */
const SCALE = 2
const PADDING = 24
const HEAD = 64
const FOOT = 28

const COPIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-feature-settings',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'opacity',
]

/** Writes what the style sheet says into the copy: outside the page there is no style sheet and no custom property. */
function inlineStyles(source: Element, copy: Element): void {
  const computed = getComputedStyle(source)
  for (const property of COPIED) copy.setAttribute(property, computed.getPropertyValue(property))
  copy.removeAttribute('style')
  for (const [index, child] of [...source.children].entries()) {
    const childCopy = copy.children[index]
    if (childCopy) inlineStyles(child, childCopy)
  }
}

function hatches(): SVGDefsElement[] {
  return [...document.querySelectorAll('pattern[id^="k-"]')].flatMap((pattern) => {
    const copy = pattern.cloneNode(true)
    if (!(copy instanceof Element)) return []
    inlineStyles(pattern, copy)
    copy.removeAttribute('fill')
    const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
    defs.append(copy)
    return [defs]
  })
}

async function fontFace(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(interUrl)).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)})}`
}

async function svgImage(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('not an SVG')
  inlineStyles(svg, copy)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', `${width}`)
  copy.setAttribute('height', `${height}`)
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = await fontFace()
  copy.prepend(style, ...hatches())
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}

interface PngWords {
  title: string
  subtitle: string
  /** At the foot: where it comes from and the day. */
  footer: string
}

/** Downloads a chart as PNG with its title, subtitle and source line, in the theme that is on. */
export async function downloadPng(svg: SVGSVGElement, words: PngWords): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const image = await svgImage(svg, width, height)
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * PADDING) * SCALE
  canvas.height = (height + HEAD + FOOT + 2 * PADDING) * SCALE
  const draw = canvas.getContext('2d')
  if (!draw) throw new Error('no canvas')
  const root = getComputedStyle(document.documentElement)
  const colour = (token: string) => root.getPropertyValue(token).trim()
  draw.scale(SCALE, SCALE)
  draw.fillStyle = colour('--bg')
  draw.fillRect(0, 0, canvas.width, canvas.height)
  draw.textBaseline = 'top'
  draw.fillStyle = colour('--ink')
  draw.font = '600 16px "Inter Variable"'
  draw.fillText(words.title, PADDING, PADDING, width)
  draw.fillStyle = colour('--muted')
  draw.font = '400 13px "Inter Variable"'
  draw.fillText(words.subtitle, PADDING, PADDING + 24, width)
  draw.drawImage(image, PADDING, PADDING + HEAD, width, height)
  draw.font = '400 12px "Inter Variable"'
  draw.fillText(words.footer, PADDING, PADDING + HEAD + height + 12, width)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) downloadBlob(blob, fileName(words.title, 'png'))
}
