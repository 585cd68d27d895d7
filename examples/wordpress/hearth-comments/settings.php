<?php
/**
 * Settings → Hearth, and the score in the list of comments.
 *
 * @license GPL-2.0-or-later
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action( 'admin_menu', 'hearth_comments_menu' );
add_action( 'admin_init', 'hearth_comments_register' );
add_filter( 'manage_edit-comments_columns', 'hearth_comments_columns' );
add_action( 'manage_comments_custom_column', 'hearth_comments_column', 10, 2 );

/** One setting, or what it is until somebody sets it. */
function hearth_comments_option( string $name ): string {
	$usual = array(
		'address'    => '',
		'key'        => '',
		'attributes' => 'TOXICITY',
		'threshold'  => '0.8',
		'suggest'    => '',
	);
	$set = get_option( 'hearth_comments', array() );
	// The key may stand in wp-config.php instead of the database.
	if ( 'key' === $name && defined( 'HEARTH_COMMENTS_KEY' ) ) {
		return (string) HEARTH_COMMENTS_KEY;
	}
	return (string) ( $set[ $name ] ?? $usual[ $name ] );
}

function hearth_comments_menu(): void {
	add_options_page( __( 'Hearth', 'hearth-comments' ), __( 'Hearth', 'hearth-comments' ), 'manage_options', 'hearth-comments', 'hearth_comments_page' );
}

function hearth_comments_register(): void {
	register_setting( 'hearth-comments', 'hearth_comments', array( 'sanitize_callback' => 'hearth_comments_clean' ) );
	add_settings_section( 'hearth-comments', '', '__return_null', 'hearth-comments' );
	foreach ( hearth_comments_fields() as $name => $field ) {
		add_settings_field(
			"hearth-comments-$name",
			$field['label'],
			'hearth_comments_field',
			'hearth-comments',
			'hearth-comments',
			$field + array( 'name' => $name, 'label_for' => "hearth-comments-$name" )
		);
	}
}

function hearth_comments_fields(): array {
	return array(
		'address'    => array( 'type' => 'url', 'label' => __( 'Address', 'hearth-comments' ), 'about' => __( 'Of your Hearth, such as https://hearth.example. Empty: no comment is scored.', 'hearth-comments' ) ),
		'key'        => array( 'type' => 'password', 'label' => __( 'API key', 'hearth-comments' ), 'about' => __( 'Made in Hearth under Settings → Programs, or in the door’s keys file. Or define HEARTH_COMMENTS_KEY in wp-config.php.', 'hearth-comments' ) ),
		'attributes' => array( 'type' => 'text', 'label' => __( 'Attributes', 'hearth-comments' ), 'about' => __( 'Separated by commas. The highest score counts.', 'hearth-comments' ) ),
		'threshold'  => array( 'type' => 'number', 'label' => __( 'Hold above', 'hearth-comments' ), 'about' => __( 'A comment with a score above this waits for a person. 1 only notes scores, and holds nothing.', 'hearth-comments' ) ),
		'suggest'    => array( 'type' => 'checkbox', 'label' => __( 'Feedback', 'hearth-comments' ), 'about' => __( 'Tell Hearth’s keeper when a scored comment is approved or trashed. Sends the comment’s text.', 'hearth-comments' ) ),
	);
}

function hearth_comments_clean( $given ): array {
	$given     = is_array( $given ) ? $given : array();
	$threshold = (float) ( $given['threshold'] ?? 0.8 );
	return array(
		'address'    => esc_url_raw( trim( (string) ( $given['address'] ?? '' ) ), array( 'http', 'https' ) ),
		'key'        => trim( (string) ( $given['key'] ?? '' ) ),
		'attributes' => preg_replace( '/[^A-Z0-9_@,]/', '', strtoupper( (string) ( $given['attributes'] ?? '' ) ) ) ?: 'TOXICITY',
		'threshold'  => (string) min( 1.0, max( 0.0, $threshold ) ),
		'suggest'    => empty( $given['suggest'] ) ? '' : '1',
	);
}

function hearth_comments_field( array $field ): void {
	$is_box = 'checkbox' === $field['type'];
	$value  = hearth_comments_option( $field['name'] );
	printf(
		'<input id="hearth-comments-%1$s" name="hearth_comments[%1$s]" type="%2$s" value="%3$s" class="%4$s" autocomplete="off" %5$s> <p class="description">%6$s</p>',
		esc_attr( $field['name'] ),
		esc_attr( $field['type'] ),
		esc_attr( $is_box ? '1' : $value ),
		$is_box || 'number' === $field['type'] ? '' : 'regular-text',
		$is_box ? checked( $value, '1', false ) : ( 'number' === $field['type'] ? 'min="0" max="1" step="0.01"' : '' ),
		esc_html( $field['about'] )
	);
}

function hearth_comments_page(): void {
	$problem = get_option( 'hearth_comments_last_problem' );
	echo '<div class="wrap"><h1>' . esc_html__( 'Hearth', 'hearth-comments' ) . '</h1>';
	if ( is_array( $problem ) ) {
		/* translators: 1: how long ago, 2: the reason */
		$said = sprintf( __( 'The last comment that was not scored, %1$s ago: %2$s', 'hearth-comments' ), human_time_diff( $problem['at'] ), $problem['why'] );
		echo '<div class="notice notice-info inline"><p>' . esc_html( $said ) . '</p></div>';
	}
	echo '<form action="options.php" method="post">';
	settings_fields( 'hearth-comments' );
	do_settings_sections( 'hearth-comments' );
	submit_button();
	echo '</form></div>';
}

function hearth_comments_columns( array $columns ): array {
	return $columns + array( 'hearth' => __( 'Hearth', 'hearth-comments' ) );
}

function hearth_comments_column( string $column, $id ): void {
	$top = 'hearth' === $column ? get_comment_meta( (int) $id, 'hearth_score', true ) : null;
	if ( is_array( $top ) ) {
		printf( '%s&nbsp;%s', esc_html( strtolower( str_replace( '_', ' ', $top['name'] ) ) ), esc_html( number_format_i18n( $top['score'], 2 ) ) );
	}
}
