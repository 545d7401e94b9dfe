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
      'Le preguntas a tu chat de IA por tus anuncios y él le pregunta a Atribu. A veces eso falla y el chat no dice por qué. MCP Doctor pone junto al chat una tarjeta que dice:',
    what: 'qué pasó, en palabras sencillas',
    who: 'quién puede resolverlo: tú, un admin, Atribu o simplemente un poco de tiempo',
    how: 'qué hacer ahora, muchas veces con un botón para hacerlo',
    promise:
      'Solo busca las respuestas de Atribu. Guarda los errores 30 días como máximo, solo en este equipo, y ni tus mensajes ni tus cifras; no envía nada a ninguna parte. Solo escribe en tu chat cuando pulsas un botón, y nunca envía nada por ti.',
  },
  button: {
    title: 'Ten el botón a la vista',
    puzzle: 'Haz clic en la pieza de puzle, arriba a la derecha en el navegador.',
    pin: '{browser, select, firefox {Haz clic en el engranaje junto a MCP Doctor y luego en «Fijar en la barra de herramientas».} edge {Haz clic en el ojo junto a MCP Doctor.} other {Haz clic en el alfiler junto a MCP Doctor.}}',
    click:
      'Desde ahora, haz clic en el botón de MCP Doctor en tu chat de IA: el panel con las tarjetas se abre al lado. En un chat que aún no conoce, ofrece vigilar ese sitio.',
    number:
      'Cuando algo falla, aparece una nota pequeña abajo a la derecha del chat, y un número en el botón. Los chats que ya están abiertos hay que recargarlos una vez.',
  },
  practice: {
    title: 'Prueba una tarjeta antes de necesitarla',
    intro:
      'Imagina que pediste tus mejores campañas y Atribu quiere saber de qué cliente. Aparecería esta tarjeta. Elige un cliente en ella y mira qué pasa.',
    label: 'Para practicar: nada de esto es real',
    chat: 'El cuadro de mensaje de tu chat',
    empty: 'Mensaje',
    send: 'Lo lees, lo cambias si quieres y lo envías tú. El número largo le dice a Atribu exactamente qué cliente es; lo que ya habías escrito se queda.',
    away: 'Has descartado la tarjeta.',
    back: 'Recuperarla',
    done: 'Eso es todo. Cuando Atribu de verdad no pueda responder, verás una nota en el chat y un número en el botón.',
  },
};
