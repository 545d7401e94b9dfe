import type { Messages } from '../messages';

export const welcome: Messages['welcome'] = {
  progress: 'Paso {step, number} de {steps, number}',
  next: 'Siguiente',
  back: 'Atrás',
  skip: 'Saltar los primeros pasos',
  finish: 'Entendido',
  what: {
    title: 'Cuando Atribu no pueda responder, sabrás por qué',
    intro:
      'Le preguntas a tu chat de IA por tus anuncios y él le pregunta a Atribu. La conexión entre los dos se llama MCP; Claude la llama conector y ChatGPT, aplicación.',
    card: 'A veces falla y el chat no dice por qué. Entonces MCP Doctor pone junto al chat una tarjeta que dice:',
    what: '<b>Qué pasó</b>, en palabras sencillas',
    who: '<b>Quién puede resolverlo</b>: tú, un admin, Atribu o simplemente un poco de tiempo',
    how: '<b>Qué hacer ahora</b>, muchas veces con un botón para hacerlo',
    promise: {
      looks: 'MCP Doctor solo busca las respuestas de Atribu.',
      keeps:
        'Guarda los errores, 30 días como máximo y solo en este equipo; nunca tus mensajes ni tus cifras. No envía nada a ninguna parte.',
      writes: 'Solo escribe en tu chat cuando pulsas un botón, y nunca envía nada por ti.',
    },
  },
  button: {
    title: 'Ten el botón a la vista',
    puzzle: 'Haz clic en la pieza de puzle, arriba a la derecha en el navegador.',
    pin: '{browser, select, firefox {Haz clic en el engranaje junto a MCP Doctor y luego en «Fijar a la barra de herramientas».} edge {Haz clic en el ojo junto a MCP Doctor.} other {Haz clic en el alfiler junto a MCP Doctor.}}',
    pinItem: 'Fijar a la barra de herramientas',
    click:
      'El botón de MCP Doctor se queda a la vista. Haz clic en él en tu chat de IA: el panel con las tarjetas se abre al lado.',
    number:
      'Cuando algo falla, aparece una nota pequeña abajo a la derecha del chat, y un número en el botón.',
  },
  practice: {
    title: 'Prueba una tarjeta antes de necesitarla',
    label: 'Para practicar: nada de esto es real',
    chat: 'El cuadro de mensaje de tu chat',
    empty: 'Mensaje',
    choose: {
      intro:
        'Imagina que pediste tus mejores campañas y Atribu quiere saber de qué cliente. Aparecería esta tarjeta. Elige un cliente en ella y mira qué pasa.',
      send: 'Lo lees, lo cambias si quieres y lo envías tú. El número largo le dice a Atribu exactamente qué cliente es; lo que ya habías escrito se queda.',
      done: 'Eso es todo. Cuando Atribu de verdad no pueda responder, verás una nota en el chat y un número en el botón.',
    },
    wait: {
      intro:
        'Otras tarjetas solo piden un poco de tiempo. Esta cuenta los segundos. Cuando pasen, pulsa su botón y mira qué pasa.',
      send: 'Aquí tampoco se envía nada hasta que tú lo envíes.',
      done: 'Ya conoces los dos tipos: las que te piden hacer algo y las que te piden esperar.',
    },
    more: 'Probar una con cuenta atrás',
    dismissed: 'Has descartado la tarjeta.',
    muted: 'Has silenciado este tipo de tarjeta. Ya no avisaría fuera de este panel.',
    back: 'Recuperarla',
  },
  ready: {
    title: 'Todo listo',
    body: 'Abre el chat en el que usas Atribu y pregunta como siempre. Si algo falla, MCP Doctor muestra una nota; mientras tanto, no te estorba.',
    open: 'Abrir {name}',
    reload: 'Si un chat ya está abierto, recárgalo una vez para que MCP Doctor lo vea.',
    other:
      '¿Usas otra aplicación de chat? Ábrela y haz clic en el botón de MCP Doctor. Si aún no la conoce, ofrece vigilar ese sitio.',
    leave: 'Ir al panel',
  },
};
