import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { stagedReports } from '@/db/queries/desk/staged-reports'
import { takenIn } from '@/db/queries/desk/taken-in'
import { unitNames } from '@/db/queries/desk/unit-names'
import { KNOWN_EXTENSIONS } from '@/lib/read/source-to-grid'
import { DeskShell } from '../_desk/desk-shell'
import { ConfirmBar } from './_import/confirm-bar'
import styles from './_import/import.module.css'
import { PasteForm } from './_import/paste-form'
import { StagedTable } from './_import/staged-table'
import { TakenList } from './_import/taken-list'
import { UploadFiles } from './_import/upload-files'

export const metadata = { title: '收录年报' }

const UNITS = 'unit-names'
const TAKEN = 20

/** Files brought to the desk: read first, shown with what they would change, and stored only when confirmed. */
export default async function ImportPage() {
  const actor = await requireActor('import')
  const store = deskStore()
  const lines = stagedReports(store, actor)
  return (
    <DeskShell actor={actor} at="/desk/import">
      <PageHead
        title="收录年报"
        lead={<span>先读取、核对，确认后才存入；确认前不计入任何数，刷新或重启后清单仍在。</span>}
      />
      <div className={styles.ways}>
        <UploadFiles action="/api/desk/import" extensions={KNOWN_EXTENSIONS} />
        <PasteForm units={UNITS} />
        <p>
          只有纸质件或数字不多时，可<a href="/desk/import/form">按法定表样录入</a>。
        </p>
      </div>
      <datalist id={UNITS}>
        {unitNames(store).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <section className="section" aria-labelledby="staged">
        <h2 id="staged">待确认清单</h2>
        {lines.length === 0 ? (
          <p className="muted">清单是空的；读取的文件列在这里，核对后确认。</p>
        ) : (
          <>
            <StagedTable lines={lines} units={UNITS} />
            <ConfirmBar ready={lines.filter(({ obstacle }) => obstacle === null).length} all={lines.length} />
          </>
        )}
      </section>
      <TakenList taken={takenIn(store, actor, TAKEN)} />
    </DeskShell>
  )
}
