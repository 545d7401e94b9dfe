import { Activity, useContext, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Content } from './content';
import { Header } from './header';
import styles from './panel.module.css';
import type { PanelSource } from './panel-source';
import type { ScreenComponent, ScreenProps, Screens } from './screen-props';
import { screens as everyScreen } from './screens';
import { Trouble } from './trouble';
import { useMutes } from './use-mutes';
import { usePanelData } from './use-panel-data';
import { useArrival, useRoute } from './use-route';
import { useScreens } from './use-screens';
import { useLoud, useUnseen } from './use-unseen';
import { WordsContext } from './words-context';

export interface PanelProps {
  source: PanelSource;
  /** The extension's version, for support. */
  version: string;
  /** The screens beside the chats; all of them unless told. */
  screens?: Screens;
}

/** The panel: which chat it watches, what is wrong there, and the screens around that. */
export function Panel({ source, version, screens = everyScreen }: PanelProps) {
  const t = useTranslations('panel');
  const { ledger, page, settled } = usePanelData(source);
  const main = useRef<HTMLElement>(null);
  const journey = useRoute();
  const { route } = journey.visit;
  const asked = route.screen === 'now' || screens[route.screen] ? route.screen : 'now';
  const isNow = asked === 'now';
  const { opened, Around, sawNow } = useScreens(screens, asked);
  const hasWords = useContext(WordsContext) !== null;
  const isReady = ledger !== undefined && settled && (isNow || (hasWords && opened[asked] !== undefined));
  useArrival(journey, isReady, main);
  const unseen = useUnseen(useLoud(ledger?.incidents, useMutes(source)), isNow);

  return (
    <>
      <Header page={page} screens={screens} current={asked} bare={asked === 'welcome'} unseen={unseen} />
      <main
        ref={main}
        className={styles.main}
        tabIndex={-1}
        aria-label={t(`screens.${asked}`)}
        aria-busy={!isReady}
      >
        {ledger?.trouble && <Trouble kind={ledger.trouble} />}
        {!isReady && <Loading />}
        {ledger && settled && sawNow && (
          <Activity mode={isNow ? 'visible' : 'hidden'}>
            <Content ledger={ledger} page={page} source={source} version={version} />
          </Activity>
        )}
        {ledger && settled && Around && (
          <Activity mode={isNow ? 'hidden' : 'visible'}>
            <Around ledger={ledger} page={page ?? null} source={source} version={version}>
              {Object.entries(opened).map(([name, Screen]) => (
                <Activity key={name} mode={name === asked ? 'visible' : 'hidden'}>
                  <Kept
                    Screen={Screen}
                    name={name}
                    isShown={name === asked}
                    {...{ route, ledger, page: page ?? null, source, version }}
                  />
                </Activity>
              ))}
            </Around>
          </Activity>
        )}
      </main>
    </>
  );
}

interface KeptProps extends ScreenProps {
  Screen: ScreenComponent;
  name: string;
  isShown: boolean;
}

/** A screen, which stays where it was in itself while another is shown. */
function Kept({ Screen, name, isShown, route, ...props }: KeptProps) {
  const [own, setOwn] = useState(route);
  if (isShown && own !== route) setOwn(route);
  return (
    <div data-screen={name} className={styles.screen}>
      <Screen route={isShown ? route : own} {...props} />
    </div>
  );
}

/** Seen only after a moment: what is read in time must not flash. */
function Loading() {
  const t = useTranslations('panel');
  return <p className={styles.loading}>{t('loading')}</p>;
}
