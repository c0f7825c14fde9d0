import './file-drop.css'
import type { ReactNode } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'

interface FileDropProps {
  /** Accessible name of the place to drop on. */
  label: string
  /** What may be dropped, and what happens: one or two sentences. */
  children: ReactNode
  buttonLabel: string
  /** File name extensions or types, e.g. `['.pdf', '.txt', '.html']`. */
  accept: readonly string[]
  onFiles: (files: File[]) => void
  disabled?: boolean
}

/** A place to drop files, with a button that opens the system's own dialog. Nothing is uploaded here: the page gets the files. */
export function FileDrop({ label, children, buttonLabel, accept, onFiles, disabled = false }: FileDropProps) {
  return (
    <DropZone
      className="k-drop"
      aria-label={label}
      isDisabled={disabled}
      getDropOperation={() => (disabled ? 'cancel' : 'copy')}
      onDrop={async (event) => {
        const dropped = event.items.filter((item) => item.kind === 'file')
        const files = await Promise.all(dropped.map((item) => item.getFile()))
        if (files.length > 0) onFiles(files)
      }}
    >
      <div className="k-drop-text">{children}</div>
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple
        onSelect={(list) => {
          if (list && list.length > 0) onFiles([...list])
        }}
      >
        <Button disabled={disabled}>{buttonLabel}</Button>
      </FileTrigger>
    </DropZone>
  )
}
