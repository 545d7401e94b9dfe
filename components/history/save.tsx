import { Toast } from '@base-ui/react/toast';
import { FileJson, Table } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { csv, historyJson } from '../../lib/incidents/export';
import type { Incident } from '../../lib/incidents/incident';
import { now } from '../../lib/platform/clock';
import buttons from '../ui/button.module.css';
import styles from './history.module.css';
import { saveFile } from './save-file';
import { useTable } from './use-table';

/** The errors that are listed, as files. They are made in the panel and go nowhere but to the person's disk. */
export function Save({ incidents, version }: { incidents: readonly Incident[]; version: string }) {
  const t = useTranslations('history.export');
  const { add } = Toast.useToastManager();
  const table = useTable();
  const save = (ending: 'csv' | 'json', type: string, text: string) => {
    const name = `mcp-doctor-${new Date(now()).toISOString().slice(0, 10)}.${ending}`;
    saveFile(name, type, text);
    add({ title: t('done', { name }) });
  };
  return (
    <fieldset className={styles.save}>
      <legend className="unseen">{t('label', { count: incidents.length })}</legend>
      <button
        type="button"
        className={`${buttons.button} ${buttons.quiet}`}
        onClick={() => save('csv', 'text/csv', csv(table(incidents)))}
      >
        <Table size={14} aria-hidden />
        {t('csv')}
      </button>
      <button
        type="button"
        className={`${buttons.button} ${buttons.quiet}`}
        onClick={() => save('json', 'application/json', historyJson(incidents, version, now()))}
      >
        <FileJson size={14} aria-hidden />
        {t('json')}
      </button>
    </fieldset>
  );
}
