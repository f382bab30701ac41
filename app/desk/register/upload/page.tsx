import { PageHead } from '@/app/_components/page-head'
import { requireActor } from '@/app/_server/session'
import { waitingRegisters } from '@/app/_server/waiting-register'
import { DeskShell } from '../../_desk/desk-shell'
import { DeedForm } from '../_register/deed-form'
import { DifferenceSection } from '../_register/difference-section'
import styles from '../_register/register.module.css'

export const metadata = { title: '名录的变动' }

/** What the uploaded register would change, and the question whether it may. */
export default async function UploadedRegisterPage() {
  const actor = await requireActor('editRegister')
  const preview = waitingRegisters.of(actor.id)?.preview ?? null
  return (
    <DeskShell
      actor={actor}
      crumbs={[
        { label: '单位名录', href: '/desk/register' },
        { label: '名录的变动', href: null },
      ]}
    >
      <PageHead
        title="名录的变动"
        lead={preview ? <span>新名录 {preview.units} 家，还没有载入</span> : null}
      />
      {preview === null ? (
        <p className="prose">没有等待确认的名录文件，名录没有改动。</p>
      ) : preview.parts.length === 0 ? (
        <p className="prose">上传的名录与现有名录相同，不必载入。</p>
      ) : (
        <>
          {preview.parts.map((part) => (
            <DifferenceSection key={part.head} part={part} />
          ))}
          <section className="section" aria-label="确认">
            <p className="prose">确认后新名录取代现有名录，原来的名录留在日志里，可以下载后重新上传。</p>
            <div className={styles.confirm}>
              <DeedForm
                deed="replace"
                hidden={{ seen: preview.seen, file: preview.file }}
                locked={preview.locked}
                submit="确认载入新名录"
              />
              <a href="/desk/register">不载入，回到单位名录</a>
            </div>
          </section>
        </>
      )}
      {preview && preview.parts.length > 0 ? null : (
        <p className="prose">
          <a href="/desk/register">回到单位名录</a>
        </p>
      )}
    </DeskShell>
  )
}
